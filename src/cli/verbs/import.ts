import { basename, extname } from 'node:path';
import { importRegister } from '#app/import/import-register.ts';
import { markFaults } from '#app/import/mark-faults.ts';
import { Fault } from '#kernel/fault.ts';
import { readInput, writeOutput } from '../files.ts';
import { printJson } from '../print-table.ts';
import { needText, type Verb } from '../verb.ts';
import { operatorFor, withDesk } from '../with-desk.ts';

export const importVerb: Verb = {
  name: 'import',
  summary: '把工作簿（.xlsx 或 .csv）导入台账；有一处错误即全部不导入',
  takes: ['台账', '文件'],
  options: {
    unit: { type: 'string', value: '编码', help: '导入到哪个单位' },
    'dry-run': { type: 'boolean', help: '只检查，不写入' },
    update: { type: 'boolean', help: '编号已登记而内容不同的，以工作簿更正' },
    marked: { type: 'string', value: '文件', help: '有错误时，标注问题的工作簿写到哪里（默认在原文件旁，加“-问题”）' },
    json: { type: 'boolean', help: '输出 JSON' },
  },
  examples: [
    'fadu import disputes 矛盾纠纷.xlsx --unit 990101100 --dry-run',
    'fadu import disputes 矛盾纠纷.xlsx --unit 990101100',
  ],
  async run(given) {
    const [register = '', file = ''] = given.rest;
    const unit = needText('import', given, 'unit');
    const bytes = await readInput(file);
    await withDesk(given, async (desk) => {
      const actor = await operatorFor(desk, unit);
      const request = {
        register,
        unit,
        fileName: basename(file),
        bytes,
        dryRun: given.flag('dry-run'),
        update: given.flag('update'),
      };
      try {
        const done = await importRegister(desk, actor, request);
        if (given.flag('json')) return printJson(done);
        const ignored = done.ignored.length === 0 ? '' : `未导入的列：${done.ignored.join('、')}。`;
        process.stdout.write(
          `${done.dryRun ? '检查通过，没有写入。' : '已导入。'}共 ${done.rows} 行：新增 ${done.created} 行，更正 ${done.updated} 行，未变 ${done.unchanged} 行。${ignored}\n`,
        );
      } catch (error) {
        if (!(error instanceof Fault) || error.code !== 'IMPORT_REFUSED') throw error;
        const marked = given.text('marked') ?? `${file.slice(0, file.length - extname(file).length)}-问题.xlsx`;
        await writeOutput(marked, await markFaults(request, error));
        process.stderr.write(`标注了问题的工作簿：${marked}\n`);
        throw error;
      }
    });
  },
};
