import type { Instrument } from '#kernel/citation.ts';
import { skipTitle } from './quoted.ts';
import type { TitleCitation } from './reading.ts';
import { type Surface, sourceEnd } from './surface.ts';

const OPEN = '《';
/** Papers and programmes in 《》 that are no documents. */
const NO_DOCUMENT = /(?:日报|晚报|早报|时报|周报|周刊|电视台|栏目|今日说法|焦点访谈|法治在线|新闻联播)$/;

export type InstrumentIndex = ReadonlyMap<string, readonly Instrument[]>;

const indexed = new WeakMap<readonly Instrument[], InstrumentIndex>();

/** Instruments by every name they go by; made once for a list. */
export function instrumentIndex(instruments: readonly Instrument[]): InstrumentIndex {
  const known = indexed.get(instruments);
  if (known !== undefined) return known;
  const index = new Map<string, Instrument[]>();
  for (const instrument of instruments) {
    for (const name of new Set([instrument.title, ...(instrument.aliases ?? [])].map(plainTitle))) {
      index.set(name, [...(index.get(name) ?? []), instrument]);
    }
  }
  indexed.set(instruments, index);
  return index;
}

/** Every 《…》 that names a document, with the instrument in force in `year` where one is so called. */
export function findCitations(surface: Surface, index: InstrumentIndex, year: number | null): readonly TitleCitation[] {
  const { chars, source, at } = surface;
  const citations: TitleCitation[] = [];
  for (let from = chars.indexOf(OPEN); from !== -1; from = chars.indexOf(OPEN, from)) {
    const to = skipTitle(chars, from);
    // 《甲《乙》: the first was never closed; what is closed is the last.
    const inner = chars.lastIndexOf(OPEN, to - 1);
    if (inner > from && chars.indexOf('》', from) === to - 1) {
      from = inner;
      continue;
    }
    if (chars[to - 1] === '》' && to > from + 2) {
      const title = source.slice(at[from + 1], at[to - 1]).replace(/\s+/g, '');
      if (!NO_DOCUMENT.test(title)) {
        const known = findInstrument(index, title, year);
        citations.push({
          start: at[from] ?? 0,
          end: sourceEnd(surface, to),
          title,
          instrument: known?.number ?? known?.id ?? null,
        });
      }
    }
    from = to;
  }
  return citations;
}

/** The instrument of this name; of several, the one in force at the end of `year`, else the newest. */
export function findInstrument(index: InstrumentIndex, title: string, year: number | null): Instrument | undefined {
  const known = index.get(plainTitle(title)) ?? [];
  const day = year === null ? '9999-12-31' : `${year}-12-31`;
  const inForce = known.filter(
    (instrument) => (instrument.effectiveFrom ?? '') <= day && (instrument.effectiveTo ?? day) >= day,
  );
  const choice = inForce.length > 0 ? inForce : known;
  return choice.toSorted((left, right) => (right.effectiveFrom ?? '').localeCompare(left.effectiveFrom ?? ''))[0];
}

/** A title without the state's name, dashes and brackets of one kind: names that differ only there are one. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^中华人民共和国/, '')
    .replace(/[—–－―‐-]+/g, '-')
    .replace(/[〈〉<>“”"'《》]/g, '');
}
