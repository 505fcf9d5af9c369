import { type Check, type CheckContext, type Finding, findTitle, type Hit } from './define-check.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Inspection, inspect } from './inspect.ts';
import type { Reading, ReadOptions } from './reading.ts';
import { sourceEnd } from './surface.ts';

export type CheckOptions = ReadOptions & {
  readonly checks: readonly Check[];
  /** The unit whose report this is: part of a finding's fingerprint. Without it, the name that the text gives. */
  readonly unit?: string;
  /** The reporting year, where the text need not say it. */
  readonly year?: number;
};

export type Checked = { readonly reading: Reading; readonly findings: readonly Finding[] };

const GENRE = /法治政府|依法行政|法治建设|依法治|法治工作/;

/** Reads a text and runs every rule on it. Findings come in the order of the text. */
export function check(text: string, options: CheckOptions): Checked {
  const inspection = inspect(text, options);
  return { reading: inspection.reading, findings: findFindings(text, inspection, options) };
}

function findFindings(text: string, inspection: Inspection, options: CheckOptions): readonly Finding[] {
  const year = options.year ?? inspection.reading.year;
  const unit = options.unit ?? inspection.reading.org ?? '';
  const isReport = isAnnualReport(inspection);
  const context: CheckContext = { ...inspection, text, year, isReport, instruments: options.instruments };
  const findings: Finding[] = [];
  for (const rule of options.checks) {
    if (rule.onlyReports === true && !isReport) continue;
    for (const hit of rule.find(context)) findings.push(toFinding(rule, hit, context, unit));
  }
  return findings.toSorted(
    (left, right) => left.start - right.start || left.end - right.end || left.rule.localeCompare(right.rule),
  );
}

/** A report speaks of law-based government and is built like one: news and speeches that mention it are not. */
function isAnnualReport(inspection: Inspection): boolean {
  const { chars, headings } = inspection;
  const speaks = GENRE.test(chars.slice(0, 1500)) || headings.some((heading) => GENRE.test(heading.text));
  return (
    speaks &&
    (headings.length > 0 || findTitle(inspection) !== undefined || /(?:报告|汇报|总结)如下/.test(chars.slice(0, 3000)))
  );
}

function toFinding(rule: Check, hit: Hit, { surface, chars, year }: CheckContext, unit: string): Finding {
  const { says = rule.says, fix = rule.fix, verdict = rule.verdict } = hit;
  return {
    rule: rule.id,
    verdict,
    start: hit.source?.start ?? surface.at[hit.from] ?? 0,
    end: hit.source?.end ?? Math.max(surface.at[hit.from] ?? 0, sourceEnd(surface, Math.max(hit.to, hit.from))),
    says,
    because: rule.because,
    fix,
    fingerprint: fingerprintOf(rule.id, unit, year, chars, hit.from, hit.to),
  };
}
