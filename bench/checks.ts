import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checks } from '#law/checks/index.ts';
import { sampleReport } from '#law/checks/sample-report.ts';
import { reportLexicon } from '#law/lexicon/index.ts';
import { instruments } from '#law/sources/index.ts';
import { check } from '#text/check.ts';
import { CLEAN_REPORTS } from '../test/text/clean-reports.ts';
import { PLANTS, SENTENCES } from '../test/text/plants.ts';

/** `planted` defects of one rule, how many it `found`, and what it said beside the point. */
export type RuleRow = { readonly rule: string; readonly planted: number; found: number; falseAlarms: number };

export type Measured = {
  readonly recall: number;
  readonly falsePerThousand: number;
  readonly rows: readonly RuleRow[];
  /** `planted rule → rule that spoke`, with how often: what else a defect sets off. */
  readonly confusion: ReadonlyMap<string, number>;
};

/**
 * Spoils every clean report in every known way, one defect at a time, and counts who speaks. Another rule's finding that overlaps the
 * changed part is a by-product of the defect (a missing section has no heading either); anything else is a false alarm.
 */
export function measureChecks(): Measured {
  const rows = new Map<string, RuleRow>(
    checks.map(({ id }) => [id, { rule: id, planted: 0, found: 0, falseAlarms: 0 }]),
  );
  const confusion = new Map<string, number>();
  let chars = 0;
  for (const clean of CLEAN_REPORTS) {
    const text = sampleReport(clean);
    for (const { rule } of run(text)) count(rows, rule).falseAlarms += 1;
    chars += text.length;
    for (const { rule, spoil } of PLANTS) {
      const spoilt = sampleReport(spoil(clean));
      const changed = changeOf(text, spoilt);
      const findings = run(spoilt);
      const row = rows.get(rule);
      if (row === undefined) continue;
      rows.set(rule, {
        ...row,
        planted: row.planted + 1,
        found: row.found + (findings.some((finding) => finding.rule === rule) ? 1 : 0),
      });
      chars += spoilt.length;
      for (const finding of findings) {
        if (finding.rule === rule) continue;
        confusion.set(`${rule} → ${finding.rule}`, (confusion.get(`${rule} → ${finding.rule}`) ?? 0) + 1);
        const beside = finding.end < changed.from || finding.start > changed.to;
        const isWhole =
          finding.rule.startsWith('contents.') ||
          finding.rule.startsWith('form.') ||
          finding.rule.startsWith('structure.') ||
          finding.start === 0;
        if (beside && !isWhole) count(rows, finding.rule).falseAlarms += 1;
      }
    }
  }
  const list = [...rows.values()];
  const planted = list.reduce((sum, row) => sum + row.planted, 0);
  const found = list.reduce((sum, row) => sum + row.found, 0);
  const alarms = list.reduce((sum, row) => sum + row.falseAlarms, 0);
  return { recall: found / planted, falsePerThousand: (1000 * alarms) / chars, rows: list, confusion };
}

/**
 * Puts each one-sentence defect into each text, as a paragraph behind the first that follows a heading, and asks whether its rule speaks of
 * it. What the texts have wrong themselves does not count.
 */
export function measurePlanted(texts: readonly string[]): {
  readonly recall: number;
  readonly missed: readonly string[];
} {
  const missed: string[] = [];
  let planted = 0;
  for (const text of texts) {
    const place = afterFirstParagraph(text);
    const before = new Map<string, number>();
    for (const { rule } of run(text)) before.set(rule, (before.get(rule) ?? 0) + 1);
    for (const { rule, sentence } of SENTENCES) {
      const findings = run(`${text.slice(0, place)}${sentence}\n${text.slice(place)}`).filter(
        (one) => one.rule === rule,
      );
      const inside = findings.some(({ start, end }) => start < place + sentence.length && end > place);
      planted += 1;
      if (!inside && findings.length <= (before.get(rule) ?? 0)) missed.push(`${rule} ${sentence}`);
    }
  }
  return { recall: planted === 0 ? 1 : 1 - missed.length / planted, missed };
}

function afterFirstParagraph(text: string): number {
  const heading = /\n[^\n]{0,4}[一1][、.）][^\n]*\n[^\n]*\n/.exec(text);
  return heading === null ? text.length : heading.index + heading[0].length;
}

function run(text: string) {
  return check(text, { lexicon: reportLexicon, instruments, checks }).findings;
}

const REPORTS = resolve(import.meta.dirname, '../../shared/corpus/reports');

function count(rows: Map<string, RuleRow>, rule: string): RuleRow {
  const row = rows.get(rule);
  if (row === undefined) throw new Error(`finding of an unknown rule ${rule}`);
  return row;
}

/** The part of the new text that differs from the old one. */
function changeOf(before: string, after: string): { from: number; to: number } {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < after.length - from && tail < before.length - from && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  return { from, to: after.length - tail };
}

if (import.meta.main) {
  const { recall, falsePerThousand, rows, confusion } = measureChecks();
  for (const { rule, planted, found, falseAlarms } of rows) {
    console.log(
      `${rule.padEnd(34)} 埋 ${String(planted).padStart(3)}  查出 ${String(found).padStart(3)}  误报 ${String(falseAlarms).padStart(3)}`,
    );
  }
  for (const [pair, times] of [...confusion].toSorted((a, b) => b[1] - a[1])) console.log(`连带 ${pair} ${times}`);
  console.log(`查出率 ${recall.toFixed(4)}（目标 ≥ 0.95）  每千字误报 ${falsePerThousand.toFixed(4)}（目标 ≤ 0.5）`);
  // The published reports lie next to the checkout, where they are at all.
  if (existsSync(REPORTS)) {
    const texts = readdirSync(REPORTS).map((name) => readFileSync(join(REPORTS, name), 'utf8'));
    const { recall: found, missed } = measurePlanted(texts);
    for (const one of missed) console.log(`公开报告中未查出 ${one}`);
    console.log(`埋入公开报告的查出率 ${found.toFixed(4)}（目标 ≥ 0.95）`);
  }
}
