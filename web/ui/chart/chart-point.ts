/**
 * One bar, tile or row. `value` is null where there is no number, and `state` says why: nobody filled it in, it does not apply, or
 * its time has not come. Each looks different, and none looks like 0. `text` is the value in words.
 */
export type ChartPoint = {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly state: 'known' | 'blank' | 'not-applicable' | 'ahead';
  readonly text: string;
};

const WORDS: Readonly<Record<ChartPoint['state'], string>> = {
  known: '',
  blank: '未填',
  'not-applicable': '不适用',
  ahead: '',
};

/** What stands in a drawing in place of a number: 未填, 不适用, nothing for a month that has not come. */
export function wordsOf({ state }: Pick<ChartPoint, 'state'>): string {
  return WORDS[state];
}

/** 173600 → 17.4万; small numbers as they are. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e8) return `${Number((value / 1e8).toFixed(1))}亿`;
  if (size >= 1e4) return `${Number((value / 1e4).toFixed(1))}万`;
  return String(Number(value.toFixed(2)));
}

/** What a screen reader says in place of a drawing. */
export function describePoints(title: string, points: readonly Pick<ChartPoint, 'label' | 'text'>[]): string {
  return `${title}：${points.map(({ label, text }) => `${label} ${text}`).join('，')}`;
}

/** A text for a tooltip. Names are data of the office: they are written as text, never as markup. */
export function asText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
