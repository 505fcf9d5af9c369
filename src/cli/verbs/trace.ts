import { type TraceLine, traceFigure } from '#app/trace-figure.ts';
import type { TraceKey } from '#store/trace-postings.ts';
import { PERIOD_OPTIONS, periodOf } from '../period-option.ts';
import { printJson, printTable } from '../print-table.ts';
import { needText, type Verb } from '../verb.ts';
import { operatorFor, withDesk } from '../with-desk.ts';

const PAGE_LINES = 1000;

export const trace: Verb = {
  name: 'trace',
  summary: '打开一个数字，列出构成它的每一条记录',
  takes: ['指标'],
  options: {
    ...PERIOD_OPTIONS,
    measure: { type: 'string', value: '计量', help: '比率等由多个计量构成的，指定其中一个（默认第一个）' },
    json: { type: 'boolean', help: '输出 JSON' },
  },
  examples: [
    'fadu trace disputes.handled --unit 990101100 --year 2023',
    'fadu trace disputes.settled-rate --unit 990101100 --year 2023 --json',
  ],
  async run(given) {
    const [indicator = ''] = given.rest;
    const [unit, period, measure] = [needText('trace', given, 'unit'), periodOf('trace', given), given.text('measure')];
    await withDesk(given, async (desk) => {
      const actor = await operatorFor(desk, unit);
      const lines: TraceLine[] = [];
      let after: TraceKey | undefined;
      for (;;) {
        const page = await traceFigure(desk, actor, indicator, { unit, period, measure, after, limit: PAGE_LINES });
        lines.push(...page.lines);
        if (page.next === null) {
          const { figure, measure: traced } = page;
          if (given.flag('json')) return printJson({ figure, measure: traced, lines });
          printTable(
            ['日期', '数量', '编号', '单位', '内容'],
            lines.map((line) => [line.on, String(line.amount), line.record.number, line.record.unit, line.title]),
          );
          const value = figure.value === null ? (figure.because ?? '') : `${figure.value}${figure.unit}`;
          process.stdout.write(
            `${figure.label}：${value}，共 ${lines.length} 笔过账，合计 ${lines.reduce((sum, { amount }) => sum + amount, 0)}\n`,
          );
          return;
        }
        after = page.next;
      }
    });
  },
};
