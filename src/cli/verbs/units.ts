import { basename } from 'node:path';
import { importUnits } from '#app/import-units.ts';
import { readInput } from '../files.ts';
import { printJson, printTable } from '../print-table.ts';
import type { Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';

export const units: Verb = {
  name: 'units',
  summary: '列出单位及其编码，或按名单新增、变更单位',
  takes: [],
  options: {
    below: { type: 'string', value: '编码', help: '只列出该单位及其下级' },
    json: { type: 'boolean', help: '输出 JSON' },
    import: {
      type: 'string',
      value: '文件',
      help: '按名单（.xlsx 或 .csv）新增或变更单位，表头：编码、名称、简称、设立日期、撤销日期、承继单位、图上行、图上列',
    },
  },
  examples: ['fadu units', 'fadu units --below 990101100 --json', 'fadu units --import 单位.xlsx'],
  async run(given) {
    const file = given.text('import');
    const bytes = file === undefined ? undefined : await readInput(file);
    await withDesk(given, async (desk) => {
      if (file !== undefined && bytes !== undefined) {
        const { added, changed } = await importUnits(desk, { bytes, fileName: basename(file) });
        process.stdout.write(`新增单位 ${added} 个，变更 ${changed} 个。\n`);
        return;
      }
      const listed = (await desk.units()).filter(({ code }) => code.startsWith(given.text('below') ?? ''));
      if (given.flag('json')) printJson(listed);
      else
        printTable(
          ['编码', '名称', '设立', '撤销', '承继单位'],
          listed.map((unit) => [unit.code, unit.name, unit.from, unit.to ?? '', unit.successor ?? '']),
        );
    });
  },
};
