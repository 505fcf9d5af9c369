import { makeTemplate } from '#app/make-template.ts';
import { writeOutput } from '../files.ts';
import { needText, type Verb } from '../verb.ts';
import { operatorFor, withDesk } from '../with-desk.ts';

export const template: Verb = {
  name: 'template',
  summary: '生成台账的填报模板（.xlsx）',
  takes: ['台账'],
  options: {
    out: { type: 'string', short: 'o', value: '文件', help: '写入的文件' },
    unit: { type: 'string', value: '编码', help: '列出该单位的村（社区）供选填' },
  },
  examples: ['fadu template disputes -o 矛盾纠纷.xlsx', 'fadu template disputes --unit 990101100 -o 矛盾纠纷.xlsx'],
  async run(given) {
    const [register = ''] = given.rest;
    const out = needText('template', given, 'out');
    await withDesk(given, async (desk) => {
      const [first] = await desk.units();
      const unit = given.text('unit') ?? first?.code ?? '';
      const bytes = await makeTemplate(desk, await operatorFor(desk, unit), {
        register,
        unit: given.text('unit') ?? '-',
      });
      await writeOutput(out, bytes);
      process.stdout.write(`已生成 ${out}\n`);
    });
  },
};
