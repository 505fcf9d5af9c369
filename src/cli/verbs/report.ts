import { openReport } from '#app/report/open-report.ts';
import { reportData } from '#app/report/report-data.ts';
import { pressDocx } from '#press/docx.ts';
import { closePress, pressPdf } from '#press/pdf.ts';
import { cliFaults } from '../faults.ts';
import { writeOutput } from '../files.ts';
import { PERIOD_OPTIONS, yearOption } from '../period-option.ts';
import { needText, type Verb } from '../verb.ts';
import { operatorFor, withDesk } from '../with-desk.ts';

export const report: Verb = {
  name: 'report',
  summary: '生成一个乡镇的年度报告：DOCX、PDF 和数据',
  takes: [],
  options: {
    unit: PERIOD_OPTIONS.unit ?? { type: 'string', help: '' },
    year: PERIOD_OPTIONS.year ?? { type: 'string', help: '' },
    out: {
      type: 'string',
      multiple: true,
      short: 'o',
      value: '文件',
      help: '写入的文件，扩展名 .docx 或 .pdf，可写多个',
    },
    json: { type: 'string', value: '文件', help: '写入报告数据（各数字及其依据），供 fadu verify 核对' },
  },
  examples: ['fadu report --unit 990101100 --year 2023 --out 报告.docx --out 报告.pdf --json 报告.json'],
  async run(given) {
    const [unit, year] = [needText('report', given, 'unit'), yearOption('report', given)];
    const [outs, json] = [given.texts('out'), given.text('json')];
    for (const out of outs)
      if (formOf(out) === undefined)
        throw cliFaults.CLI_USAGE({ problem: `文件 ${out} 的扩展名不是 .docx 或 .pdf`, verb: 'report' });
    if (outs.length === 0 && json === undefined)
      throw cliFaults.CLI_USAGE({ problem: '缺少 --out 或 --json', verb: 'report' });
    await withDesk(given, async (desk) => {
      const actor = await operatorFor(desk, unit);
      const open = await openReport(desk, actor, { unit, year });
      for (const out of outs) {
        const { document } = open.report;
        await writeOutput(out, formOf(out) === 'docx' ? await pressDocx(document) : await pressPdf(document));
        process.stdout.write(`已生成 ${out}\n`);
      }
      if (json !== undefined) {
        await writeOutput(json, `${JSON.stringify(await reportData(desk, actor, open), null, 1)}\n`);
        process.stdout.write(`已生成 ${json}\n`);
      }
      for (const { severity, says } of open.report.warnings)
        process.stderr.write(`${severity === 'must' ? '须处理' : '请留意'}：${says}\n`);
    });
    await closePress();
  },
};

function formOf(file: string): 'docx' | 'pdf' | undefined {
  const form = /\.(docx|pdf)$/i.exec(file)?.[1]?.toLowerCase();
  return form === 'docx' || form === 'pdf' ? form : undefined;
}
