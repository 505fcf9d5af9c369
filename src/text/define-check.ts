import type { Citation, Instrument } from '#kernel/citation.ts';
import type { Inspection } from './inspect.ts';

/** fail: wrong for certain · doubt: likely wrong, a person decides · unassessable: the rule applies but nothing allows a judgement. */
export type Verdict = 'fail' | 'doubt' | 'unassessable';

/** Kinds of findings, as a reader of many reports sorts them. */
export type CheckFamily =
  | 'contents'
  | 'form'
  | 'period'
  | 'law'
  | 'phrase'
  | 'arithmetic'
  | 'consistency'
  | 'wording'
  | 'structure'
  | 'leftover'
  | 'privacy'
  | 'plausibility';

/** What a rule looks at. Indices `from` and `to` are those of the surface (`chars`). */
export type CheckContext = Inspection & {
  readonly text: string;
  readonly year: number | null;
  readonly instruments: readonly Instrument[];
  /** Whether this is a report on law-based government at all; the statutory rules do not apply to another genre. */
  readonly isReport: boolean;
};

/** One place where a rule is broken. What is left out is taken from the rule. */
export type Hit = {
  readonly from: number;
  readonly to: number;
  readonly says?: string;
  readonly fix?: string;
  readonly verdict?: Verdict;
  /** Place in the text itself, where the surface leaves the letters out. */
  readonly source?: { readonly start: number; readonly end: number };
};

export type Check = {
  /** `family.name`; never used again for another rule. */
  readonly id: string;
  readonly family: CheckFamily;
  readonly label: string;
  readonly verdict: Verdict;
  /** What is wrong, in one short sentence. */
  readonly says: string;
  /** Why it matters. */
  readonly because: string;
  /** What to do about it. */
  readonly fix: string;
  /** The article behind the rule; null for a rule of good practice, which says so. */
  readonly basis: Citation | null;
  /** Only for reports on law-based government. */
  readonly onlyReports?: boolean;
  readonly find: (context: CheckContext) => Iterable<Hit>;
  /** Texts that the rule must leave alone, and texts in which it must find something. */
  readonly good: readonly string[];
  readonly bad: readonly string[];
};

/** A finding as it is shown, kept and judged. `start` and `end` are indices of the text. */
export type Finding = {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly start: number;
  readonly end: number;
  readonly says: string;
  readonly because: string;
  readonly fix: string;
  /** The same for the same rule, unit, year and sentence, whatever its figures: a person's verdict hangs on it. */
  readonly fingerprint: string;
};

/** @throws {Error} for a rule without samples: a rule that was never tried is no rule */
export function defineCheck(check: Check): Check {
  if (check.bad.length === 0 || check.good.length === 0) throw new Error(`check ${check.id} has no samples`);
  if (!check.id.startsWith(`${check.family}.`)) throw new Error(`check ${check.id} is not named after its family`);
  return check;
}

/** Every match of a pattern in the text, as a hit; `each` may refuse one or say more about it. */
export function* matches(
  pattern: RegExp,
  { chars }: CheckContext,
  each: (match: RegExpExecArray) => Partial<Hit> | undefined = () => ({}),
): Generator<Hit> {
  for (const match of chars.matchAll(pattern)) {
    const hit = each(match);
    if (hit !== undefined) yield { from: match.index, to: match.index + match[0].length, ...hit };
  }
}

/** The first `count` hits: one remark on a habit is enough. */
export function* first(count: number, hits: Iterable<Hit>): Generator<Hit> {
  let left = count;
  for (const hit of hits) {
    if (left <= 0) return;
    left -= 1;
    yield hit;
  }
}

/** The line that names a report on law-based government; undefined where none does. */
export function findTitle({ chars, headings }: Inspection): Hit | undefined {
  const roof = Math.min(headings[0]?.from ?? 900, 1500, chars.length);
  for (let from = 0; from < roof; ) {
    const newline = chars.indexOf('\n', from);
    const to = newline === -1 ? chars.length : newline;
    const line = chars.slice(from, Math.min(to, from + 90));
    const named = TITLE_LABEL.test(line) ? line.replace(TITLE_LABEL, '') : line;
    if (to - from <= 80 && TITLE_END.test(named) && !/[。;:>]/.test(named)) return { from: to - named.length, to };
    from = to + 1;
  }
  return undefined;
}

const TITLE_LABEL = /^[-|[\s]*(?:标题|名称|题名)[\]:|]+/;
const TITLE_END =
  /(?:(?:法治|依法行政).*(?:报告|总结|汇报|情况|计划|要点)|^(?:关于.*|.*(?:工作|年度|情况)的?)(?:报告|总结|汇报))(?:$|[\])(（(|])/;

/** The title, else the first line: where a finding about the whole text is shown. */
export function titleOf(context: CheckContext): Hit {
  const title = findTitle(context);
  if (title !== undefined) return title;
  const end = context.chars.indexOf('\n');
  return { from: 0, to: end === -1 ? Math.min(context.chars.length, 40) : end };
}
