import { theme } from '../theme.ts';

/** Colours and type of all drawings. One hue: what is drawn is not judged. */
export const INK = {
  text: '#333333',
  faint: '#5f6b76',
  line: '#d9dfe6',
  grid: '#e8ecf0',
  now: '#1f4e79',
  nowRaised: '#2f6ea8',
  former: '#d5e3f0',
  formerEdge: '#5f86ad',
} as const;

/**
 * A name that the browser can measure: with `inherit` labels are cut. Single quotes: ECharts writes it into a double-quoted attribute
 * as it is.
 */
export const FONT = (theme.token?.fontFamily ?? 'sans-serif').replaceAll('"', "'");

/** One mark of a legend. */
export type LegendItem = { readonly label: string; readonly fill: string; readonly edge: string };
