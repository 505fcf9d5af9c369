import type { Law } from '../law.ts';
import type { BlockEdit } from './report.ts';

/** Indicators that edits cite by `{=id}` and the law declares: their figures of the year are needed to compose the report. */
export function indicatorsCited(law: Law, edits: readonly BlockEdit[]): readonly string[] {
  const ids = edits.flatMap(({ text }) => [...text.matchAll(/\{=([^}]*)\}/g)].map(([, id = '']) => id));
  return [...new Set(ids)].filter((id) => law.indicators.has(id));
}

/** Indicators whose figures edits speak of in any way: what they were the year before tells whether 增长 or 首次 still holds. */
export function indicatorsSpokenOf(law: Law, edits: readonly BlockEdit[]): readonly string[] {
  const refs = edits.flatMap(({ text }) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, ref = '']) => ref));
  const ids = refs.map((ref) => (ref.split('/').at(-1) ?? ref).replace(/^=|[~#]\d+$/g, '').split('|')[0] ?? '');
  return [...new Set(ids)].filter((id) => law.indicators.has(id));
}
