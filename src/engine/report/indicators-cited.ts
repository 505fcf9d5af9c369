import type { Law } from '../law.ts';
import type { BlockEdit } from './report.ts';

/** Indicators that edits cite by `{=id}` and the law declares: their figures of the year are needed to compose the report. */
export function indicatorsCited(law: Law, edits: readonly BlockEdit[]): readonly string[] {
  const ids = edits.flatMap(({ text }) => [...text.matchAll(/\{=([^}]*)\}/g)].map(([, id = '']) => id));
  return [...new Set(ids)].filter((id) => law.indicators.has(id));
}
