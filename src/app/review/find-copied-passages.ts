import { type Actor, mayDo } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { type Copied, copiedPassages, hashesOf } from './copied-passages.ts';
import { type CopySource, gatherCopySources, namesOf } from './copy-sources.ts';
import { copiedFinding, type Examined, type ReviewFinding, type Stretch } from './examine-text.ts';

/** More sources than these are not listed one by one. */
const MOST_SOURCES = 3;

/**
 * Passages of a report that stand in another unit's report of the year, or in the same unit's of the year before, as findings: one a
 * source, the largest three of each kind. `composed` is what Fadu itself writes for the unit and year; it is nobody's copy.
 */
export async function findCopiedPassages(
  desk: Desk,
  actor: Actor,
  examined: Examined,
  at: {
    readonly review: string | null;
    readonly unit: string | null;
    readonly year: number;
    readonly composed: string;
  },
): Promise<readonly ReviewFinding[]> {
  // Whoever may not read the reports of others sees what their own report has in common with its own of last year.
  if (!mayDo(actor, 'review-reports') && actor.unit.code !== at.unit) return [];
  const { sources, fixed } = await gatherCopySources(desk, actor, [at.year, at.year - 1]);
  const units = new Map((await desk.units()).map((unit) => [unit.code, unit]));
  const { text, reading } = examined;
  const own = {
    text,
    names: namesOf(units.get(at.unit ?? ''), reading.org, units),
    headings: reading.headings.map((heading) => heading.text),
  };
  const forgiven = new Set([...fixed, ...hashesOf({ text: at.composed, names: own.names })]);
  const of = (kind: 'other-unit' | 'last-year', among: readonly CopySource[]) => {
    const found = copiedPassages(own, among, forgiven);
    return found
      .slice(0, MOST_SOURCES)
      .map((copied, place) => findingOf(examined, at, kind, copied, place === 0 ? found.length - MOST_SOURCES : 0));
  };
  return [
    ...of(
      'other-unit',
      sources.filter(
        ({ review, unit, org, year }) =>
          year === at.year &&
          (review === null || review !== at.review) &&
          (unit === null || unit !== at.unit) &&
          // Two versions of one report whose unit nobody has named.
          (org === null || org !== reading.org || (unit !== null && at.unit !== null)),
      ),
    ),
    ...of(
      'last-year',
      sources.filter(({ unit, year }) => year === at.year - 1 && unit !== null && unit === at.unit),
    ),
  ];
}

function findingOf(
  examined: Examined,
  at: { readonly unit: string | null; readonly year: number },
  kind: 'other-unit' | 'last-year',
  { source, share, letters, passages, sameNumbers, numbers }: Copied<CopySource>,
  more: number,
): ReviewFinding {
  const percent = Math.round(share * 100);
  const whose =
    kind === 'last-year'
      ? `本单位 ${source.year} 年度的报告`
      : `${source.unitName ?? `“${source.fileName}”`}${source.year}年度的报告`;
  const kept =
    numbers === 0
      ? ''
      : sameNumbers === 0
        ? '，数字都已改过'
        : sameNumbers === numbers
          ? `，其中 ${numbers} 个数字也完全相同`
          : `，其中 ${numbers} 个数字有 ${sameNumbers} 个相同`;
  const others = more > 0 ? `另有 ${more} 份报告也有这样的段落，见“相似段落”。` : '';
  const says = `有 ${passages.length} 段、${letters} 字与${whose}相同，占全文的 ${percent}%${kept}。${others}`;
  const said =
    kind === 'last-year'
      ? {
          says,
          because: '年度报告写当年的工作；沿用上年的段落，容易把上年的事和数字留在当年的报告里。',
          fix: '请逐段核对所写是否为当年的事，会议、文件、数字是否已经更新。',
        }
      : {
          says,
          because:
            '报告应当写本单位自己做的事；大段相同的，两份中至少有一份所写未必是自己的情况。谁先写的，须由人判断。',
          fix: '请逐段核对是否确为本单位所做，按本单位的实际情况改写；统一印发的内容除外。',
        };
  const first = passages.toSorted((one, other) => other.letters - one.letters)[0];
  return copiedFinding(examined, first?.one ?? { start: 0, end: 0 }, said, {
    ...at,
    rule: `copies.${kind}`,
    label: kind === 'last-year' ? '与上年报告雷同' : '与其他单位的报告雷同',
    key: source.unit === null ? (source.review ?? source.fileName) : `${source.unit}/${source.year}`,
    copied: {
      review: source.review,
      fileName: source.fileName,
      unitName: source.unitName,
      year: source.year,
      share,
      letters,
      passages: passages.map(({ one, other, letters: count }) => ({
        one: stretchAt(examined.text, one),
        other: stretchAt(source.text, other),
        letters: count,
      })),
    },
  });
}

/** A stretch with the number it begins with and the mark it ends with: clauses are compared without them. */
function stretchAt(text: string, { start, end }: { readonly start: number; readonly end: number }): Stretch {
  const [before = ''] =
    /[〇零一二三四五六七八九十百\d（()）、.“《]*$/.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
  const [after = ''] = /^[\d%）)”》]*[。；，]?/.exec(text.slice(end, end + 12)) ?? [];
  const [from, to] = [start - before.length, end + after.length];
  return { start: from, end: to, text: text.slice(from, to) };
}
