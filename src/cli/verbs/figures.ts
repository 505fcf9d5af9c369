import { readFigures } from '#app/figures.ts';
import type { Figure } from '#engine/figure.ts';
import { PERIOD_OPTIONS, periodOf } from '../period-option.ts';
import { printJson, printTable } from '../print-table.ts';
import { needText, type Verb } from '../verb.ts';
import { operatorFor, withDesk } from '../with-desk.ts';

export const figures: Verb = {
  name: 'figures',
  summary: '列出一个单位在一个期间的全部数字',
  takes: [],
  options: {
    ...PERIOD_OPTIONS,
    all: { type: 'boolean', help: '连同未填、不适用的一并列出' },
    json: { type: 'boolean', help: '输出 JSON（总是列出全部）' },
  },
  examples: ['fadu figures --unit 990101100 --year 2023', 'fadu figures --unit 990101100 --period 2023-Q2 --json'],
  async run(given) {
    const [unit, period] = [needText('figures', given, 'unit'), periodOf('figures', given)];
    await withDesk(given, async (desk) => {
      const read = await readFigures(desk, await operatorFor(desk, unit), { unit, period, alone: given.flag('alone') });
      if (given.flag('json')) return printJson(read);
      const shown = read.filter(({ state }) => given.flag('all') || state === 'known');
      printTable(['指标', '名称', '数值', '记录数', '说明'], shown.map(lineOf));
    });
  },
};

function lineOf(figure: Figure): readonly string[] {
  const share = figure.summaryShare > 0 ? `汇总行占 ${Math.round(figure.summaryShare * 100)}%` : '';
  const blanks = figure.blanks > 0 ? `其中 ${figure.blanks} 条未填` : '';
  const value = figure.value === null ? (figure.because ?? '') : `${figure.value}${figure.unit}`;
  return [
    figure.indicator,
    figure.label,
    value,
    String(figure.postings),
    [share, blanks].filter((part) => part !== '').join('，'),
  ];
}
