import { formatCitation } from '#kernel/citation.ts';
import { check } from '#text/check.ts';
import type { Check, CheckContext, CheckFamily, Finding, Verdict } from '#text/define-check.ts';
import { fingerprintOf } from '#text/fingerprint.ts';
import type { Reading } from '#text/reading.ts';
import type { ReadingLaw } from './reading-law.ts';

/** Families of findings; `registers` are the figures that differ from the registers, `copies` passages that stand elsewhere too. */
export type FindingFamily = CheckFamily | 'registers' | 'copies';

/** A stretch of a text in its words. */
export type Stretch = { readonly start: number; readonly end: number; readonly text: string };

/** The report from which passages were taken, or which took them: side by side. `one` is the text, `other` the source. */
export type CopiedFrom = {
  /** Of the source; null for a report approved in Fadu. */
  readonly review: string | null;
  readonly fileName: string;
  readonly unitName: string | null;
  readonly year: number | null;
  /** Of the text's own letters, 0 to 1. */
  readonly share: number;
  readonly letters: number;
  readonly passages: readonly { readonly one: Stretch; readonly other: Stretch; readonly letters: number }[];
};

/** A finding as people see it: with its rule's name, its basis, the words it is about. */
export type ReviewFinding = Finding & {
  /** Unique in one review: a sentence may break a rule twice. */
  readonly id: string;
  readonly label: string;
  readonly family: FindingFamily;
  readonly familyLabel: string;
  readonly basis: string | null;
  readonly excerpt: string;
  /** The heavier comes first. */
  readonly weight: number;
  /** Of a finding of copied passages. */
  readonly copied: CopiedFrom | null;
};

/** A text read and checked by every rule. */
export type Examined = {
  readonly text: string;
  readonly reading: Reading;
  /** What the rules saw: the surface, sections, figures with their places. */
  readonly context: CheckContext;
  /** Heaviest first. */
  readonly findings: readonly ReviewFinding[];
  readonly isReport: boolean;
  /** Rules that did not apply, because the text is of another genre. */
  readonly skippedRules: number;
};

/** Whose report of when, where that is known from outside the text. */
export type ExamineAs = { readonly unit?: string; readonly year?: number };

/** From the heaviest: a report without its statutory contents, or with a guiding phrase cut short, is worse off than one with an odd word. */
const FAMILIES: Readonly<Record<FindingFamily, string>> = {
  privacy: '个人信息',
  contents: '法定内容',
  phrase: '规范提法',
  registers: '与台账不一致',
  copies: '雷同',
  law: '法律法规和文件',
  arithmetic: '数字计算',
  period: '年度和日期',
  consistency: '前后一致',
  leftover: '他处残留',
  form: '公文格式',
  structure: '标题层次',
  plausibility: '是否可信',
  wording: '文字',
};
const ORDER = Object.keys(FAMILIES);
const VERDICTS: Readonly<Record<Verdict, number>> = { fail: 300, doubt: 200, unassessable: 100 };
const EXCERPT_CHARS = 120;
const CONTEXT_CHARS = 14;
const CLAUSE_CHARS = 40;

/** Reads a text and runs every rule on it. Pure. */
export function examineText(law: ReadingLaw, text: string, { unit, year }: ExamineAs = {}): Examined {
  let seen: CheckContext | undefined;
  const probe = probeFor((context) => {
    seen = context;
  });
  const rules = new Map(law.checks.map((rule) => [rule.id, rule]));
  const { reading, findings } = check(text, {
    lexicon: law.lexicon,
    instruments: law.instruments,
    checks: [probe, ...law.checks],
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
  });
  if (seen === undefined) throw new Error('no rule was run');
  const { isReport } = seen;
  return {
    text,
    reading,
    context: seen,
    findings: sortFindings(
      findings.map((finding) => {
        const rule = rules.get(finding.rule);
        if (rule === undefined) throw new Error(`no rule ${finding.rule}`);
        return reviewFinding(text, finding, rule);
      }),
    ),
    isReport,
    skippedRules: isReport ? 0 : law.checks.filter(({ onlyReports }) => onlyReports === true).length,
  };
}

/** A finding that no rule of `law/checks` made: a figure that differs from the registers. */
export function registerFinding(
  { text, context }: Examined,
  at: { readonly start: number; readonly end: number; readonly from: number; readonly to: number },
  said: Pick<Finding, 'says' | 'because' | 'fix'>,
  { unit, year }: { readonly unit: string; readonly year: number },
): ReviewFinding {
  const rule = 'registers.differs';
  const fingerprint = fingerprintOf(rule, unit, year, context.chars, at.from, at.to);
  const finding: Finding = { rule, verdict: 'doubt', start: at.start, end: at.end, fingerprint, ...said };
  return reviewFinding(text, finding, { label: '与台账的数不一致', family: 'registers', basis: null });
}

/**
 * A finding that no rule of `law/checks` made: passages that another report has too. It is judged for its source (`key`), whichever
 * passages they are in a later version.
 */
export function copiedFinding(
  { text }: Examined,
  place: { readonly start: number; readonly end: number },
  said: Pick<Finding, 'says' | 'because' | 'fix'>,
  about: {
    readonly unit: string | null;
    readonly year: number;
    readonly rule: string;
    readonly label: string;
    readonly key: string;
    readonly copied: CopiedFrom;
  },
): ReviewFinding {
  const { rule, label, key, copied } = about;
  const fingerprint = fingerprintOf(`${rule}|${key}`, about.unit ?? '', about.year, '', 0, 0);
  const { start, end } = place;
  const finding = reviewFinding(
    text,
    { rule, verdict: 'doubt', start, end, fingerprint, ...said },
    { label, family: 'copies', basis: null },
  );
  return { ...finding, copied };
}

/** Heaviest first, then in the order of the text; each gets its id. */
export function sortFindings(findings: readonly ReviewFinding[]): readonly ReviewFinding[] {
  const times = new Map<string, number>();
  return findings
    .toSorted((one, other) => other.weight - one.weight || one.start - other.start)
    .map((finding) => {
      const time = (times.get(finding.fingerprint) ?? 0) + 1;
      times.set(finding.fingerprint, time);
      return { ...finding, id: time === 1 ? finding.fingerprint : `${finding.fingerprint}-${time}` };
    });
}

function reviewFinding(
  text: string,
  finding: Finding,
  { label, family, basis }: Pick<Check, 'label' | 'basis'> & { readonly family: FindingFamily },
): ReviewFinding {
  return {
    ...finding,
    id: finding.fingerprint,
    label,
    family,
    familyLabel: FAMILIES[family],
    basis: basis === null ? null : formatCitation(basis),
    excerpt: excerptOf(text, finding.start, finding.end),
    weight: VERDICTS[finding.verdict] + (ORDER.length - ORDER.indexOf(family)),
    copied: null,
  };
}

/** The words of a finding; very short ones with the clause in which they stand. */
function excerptOf(text: string, start: number, end: number): string {
  const words = text.slice(start, end).trim();
  if (words.length > EXCERPT_CHARS) return `${clean(words.slice(0, EXCERPT_CHARS))}……`;
  if (words.length >= CONTEXT_CHARS) return clean(words);
  const before = text.slice(Math.max(0, start - CLAUSE_CHARS), start);
  const after = text.slice(end, end + CLAUSE_CHARS);
  const [head = ''] = /[^\n。；！？，]*$/.exec(before) ?? [];
  const [tail = ''] = /^[^\n。；！？，]*/.exec(after) ?? [];
  // A clause that is longer than what was looked at is cut, and says so.
  const [from, to] = [head.length === CLAUSE_CHARS ? '……' : '', tail.length === CLAUSE_CHARS ? '……' : ''];
  return `${from}${clean(`${head}${text.slice(start, end)}${tail}`.trim())}${to}`;
}

function clean(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^[ 。，、；：,;:）)》”]+/, '')
    .replace(/[ ，、；（(《“]+$/, '');
}

/** A rule that finds nothing and shows what rules see, so that a text is inspected once. */
function probeFor(see: (context: CheckContext) => void): Check {
  return {
    id: 'structure.probe',
    family: 'structure',
    label: '',
    verdict: 'unassessable',
    says: '',
    because: '',
    fix: '',
    basis: null,
    good: [],
    bad: [],
    find: (context) => {
      see(context);
      return [];
    },
  };
}
