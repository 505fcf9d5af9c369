import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findNumbers, findPercents, type NumberSpan } from './number-model.ts';

/** Public cases of Microsoft Recognizers-Text (MIT), next to the checkout. Disagreements: docs/decisions/0010. */
const ORACLE = resolve(import.meta.dirname, '../../../shared/oracle');

type OracleCase = {
  readonly Input: string;
  readonly IgnoreResolution?: boolean;
  readonly Results: readonly {
    readonly Start: number;
    readonly End: number;
    readonly Resolution: { readonly value: string };
  }[];
};

describe.skipIf(!existsSync(ORACLE))('与公开用例对照（缺 ../shared/oracle 时跳过）', () => {
  test.each([
    ['NumberModel', findNumbers],
    ['PercentModel', findPercents],
  ] as const)('%s：相符不少于99%%', (name, find) => {
    const cases = parseCases(readFileSync(resolve(ORACLE, `${name}.json`), 'utf8'));
    const wrong = cases.filter((oracle) => !agrees(oracle, find(oracle.Input))).map(({ Input }) => Input);
    expect(cases.length).toBeGreaterThan(100);
    expect(wrong.length / cases.length, wrong.join(' | ')).toBeLessThanOrEqual(0.01);
  });
});

function agrees({ Results, IgnoreResolution }: OracleCase, spans: readonly NumberSpan[]): boolean {
  return (
    spans.length === Results.length &&
    Results.every(({ Start, End, Resolution }, index) => {
      const span = spans[index];
      const value = Number(Resolution.value.replace('%', ''));
      const near =
        IgnoreResolution === true ||
        Math.abs((span?.value ?? Number.NaN) - value) <= 1e-9 * Math.max(1, Math.abs(value));
      return span?.start === Start && span.end === End + 1 && near;
    })
  );
}

function parseCases(json: string): readonly OracleCase[] {
  return JSON.parse(json) as readonly OracleCase[];
}
