import { printJson, printTable } from '../print-table.ts';
import type { Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';

export const units: Verb = {
  name: 'units',
  summary: '列出单位及其编码',
  takes: [],
  options: {
    below: { type: 'string', value: '编码', help: '只列出该单位及其下级' },
    json: { type: 'boolean', help: '输出 JSON' },
  },
  examples: ['fadu units', 'fadu units --below 990101003 --json'],
  async run(given) {
    await withDesk(given, async (desk) => {
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
