import type { Document } from '#kernel/document.ts';
import { pressDocx } from '#press/docx.ts';
import { closePress, pressPdf } from '#press/pdf.ts';
import { SAMPLE_REPORT } from '#press/sample-report.ts';

type Measure = { readonly name: string; readonly value: number; readonly unit: string; readonly target: string };

const ROUNDS = 9;

/** A nine-page report whose every paragraph is new each time, as DOCX and as PDF. Takes a few seconds. */
export async function benchPress(): Promise<Measure[]> {
  const first = await timeMs(() => pressPdf(SAMPLE_REPORT));
  await pressDocx(SAMPLE_REPORT);
  const rounds: { docx: number; pdf: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const document = vary(round);
    rounds.push({
      docx: await timeMs(() => pressDocx(document)),
      pdf: await timeMs(() => pressPdf(document)),
    });
  }
  await closePress();
  return [
    { name: '首份 PDF（启动排版、装入字库）', value: first, unit: 'ms', target: '< 3000' },
    { name: '九页报告 .docx', value: median(rounds.map(({ docx }) => docx)), unit: 'ms', target: '< 150' },
    { name: '九页报告 .pdf', value: median(rounds.map(({ pdf }) => pdf)), unit: 'ms', target: '< 150' },
    {
      name: '九页报告 .docx 和 .pdf',
      value: median(rounds.map(({ docx, pdf }) => docx + pdf)),
      unit: 'ms',
      target: '< 300',
    },
  ];
}

function vary(round: number): Document {
  const change = (text: string): string =>
    `第${round + 1}稿。${text.replaceAll('镇', round % 2 === 0 ? '乡' : '镇街')}`;
  return {
    ...SAMPLE_REPORT,
    body: SAMPLE_REPORT.body.map((block) =>
      block.kind === 'paragraph'
        ? { ...block, runs: block.runs.map((run) => (run.kind === 'text' ? { ...run, text: change(run.text) } : run)) }
        : block,
    ),
  };
}

async function timeMs(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return Math.round(performance.now() - start);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
