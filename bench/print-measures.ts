import type { Measure, Skipped } from './measure.ts';

/** Whether the target is met; undefined where there is none. */
export function isMet({ value, target }: Measure): boolean | undefined {
  const bound = boundOf(target);
  if (bound === undefined) return undefined;
  const { sign, limit } = bound;
  return sign === '≤' ? value <= limit : sign === '<' ? value < limit : sign === '≥' ? value >= limit : value > limit;
}

/** Prints what was measured as one table, then what was left out and why, then how many targets were met. */
export function printMeasures(measures: readonly Measure[], skipped: readonly Skipped[]): void {
  const rows = measures.map((measure) => [
    measure.name,
    `${format(measure.value)} ${measure.unit}`,
    measure.target,
    ratioOf(measure),
    { true: '达到', false: '未达到', undefined: '' }[String(isMet(measure))] ?? '',
  ]);
  const table = [['项目', '实测', '目标', '相比', '结果'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => widthOf(row[column] ?? ''))));
  for (const row of table) {
    const cells = row.map((cell, column) => {
      const space = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
      return column === 1 ? space + cell : cell + space;
    });
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
  for (const { name, why } of skipped) process.stdout.write(`未测：${name}（${why}）\n`);
  const judged = measures.map(isMet).filter((met) => met !== undefined);
  process.stdout.write(`\n有目标的 ${judged.length} 项，达到 ${judged.filter(Boolean).length} 项。\n`);
}

/** Beside what is done today where that was measured too, else beside the target. */
function ratioOf({ value, target, beside }: Measure): string {
  if (beside !== undefined) return `${beside.how} ${format(beside.value)}，为其 ${format(value / beside.value)} 倍`;
  const limit = boundOf(target)?.limit;
  return limit === undefined ? '' : `目标的 ${format(value / limit)} 倍`;
}

function boundOf(target: string): { readonly sign: string; readonly limit: number } | undefined {
  const match = /^([<≤>≥])\s*(\d+(?:\.\d+)?)/.exec(target);
  return match === null ? undefined : { sign: String(match[1]), limit: Number(match[2]) };
}

/** Three digits that mean something. */
function format(value: number): string {
  if (!Number.isFinite(value)) return '—';
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/** Chinese characters and their punctuation take two columns. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/.test(char) ? 2 : 1), 0);
}
