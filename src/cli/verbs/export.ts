import { exportRegister } from '#app/export-register.ts';
import { localDate } from '#kernel/local-date.ts';
import { cliFaults } from '../faults.ts';
import { writeOutput } from '../files.ts';
import { needText, type Verb } from '../verb.ts';
import { operatorFor, withDesk } from '../with-desk.ts';

export const exportVerb: Verb = {
  name: 'export',
  summary: '导出台账为 .xlsx 或 .csv；导出的文件可以再导入',
  takes: ['台账'],
  options: {
    unit: { type: 'string', value: '编码', help: '单位编码（含其下级）' },
    out: { type: 'string', short: 'o', value: '文件', help: '写入的文件，扩展名 .xlsx 或 .csv' },
    from: { type: 'string', value: '日期', help: '起始日期' },
    to: { type: 'string', value: '日期', help: '截止日期' },
    gbk: { type: 'boolean', help: 'CSV 用 GB18030（兼容 GBK）编码，默认 UTF-8' },
    personal: { type: 'boolean', help: '包含个人信息（默认不包含）' },
  },
  examples: [
    'fadu export disputes --unit 990101100 -o 矛盾纠纷.xlsx',
    'fadu export disputes --unit 990101100 --from 2023-01-01 --to 2023-12-31 --gbk -o 矛盾纠纷.csv',
  ],
  async run(given) {
    const [register = ''] = given.rest;
    const [unit, out] = [needText('export', given, 'unit'), needText('export', given, 'out')];
    const form = /\.(xlsx|csv)$/i.exec(out)?.[1]?.toLowerCase();
    if (form !== 'xlsx' && form !== 'csv')
      throw cliFaults.CLI_USAGE({ problem: `文件 ${out} 的扩展名不是 .xlsx 或 .csv`, verb: 'export' });
    const [from, to] = [given.text('from'), given.text('to')];
    await withDesk(given, async (desk) => {
      const done = await exportRegister(desk, await operatorFor(desk, unit), {
        register,
        unit,
        form,
        encoding: given.flag('gbk') ? 'gbk' : 'utf-8',
        personal: given.flag('personal'),
        ...(from === undefined ? {} : { from: localDate(from) }),
        ...(to === undefined ? {} : { to: localDate(to) }),
      });
      await writeOutput(out, done.bytes);
      process.stdout.write(`已导出 ${done.rows} 行到 ${out}\n`);
    });
  },
};
