import { basename } from 'node:path';
import { importSeats } from '#app/import-seats.ts';
import { readInput, writeOutput } from '../files.ts';
import { printTable } from '../print-table.ts';
import { needText, type Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';

export const seats: Verb = {
  name: 'seats',
  summary: '按名单建立账号和席位；新账号的初始密码只显示一次',
  takes: [],
  options: {
    import: {
      type: 'string',
      value: '文件',
      help: '名单（.xlsx 或 .csv），表头：账号、姓名、单位编码、岗位、截止日期（可空）',
    },
    out: { type: 'string', short: 'o', value: '文件', help: '把新账号的初始密码写入文件，不在屏幕显示' },
  },
  examples: ['fadu seats --import 人员.xlsx', 'fadu seats --import 人员.xlsx -o 初始密码.csv'],
  async run(given) {
    const file = needText('seats', given, 'import');
    const bytes = await readInput(file);
    const done = await withDesk(given, (desk) => importSeats(desk, { bytes, fileName: basename(file) }));
    const out = given.text('out');
    if (out === undefined)
      printTable(
        ['账号', '姓名', '初始密码'],
        done.accounts.map(({ account, name, password }) => [account, name, password]),
      );
    else
      await writeOutput(
        out,
        `\ufeff账号,姓名,初始密码\r\n${done.accounts.map(({ account, name, password }) => `${account},${name},${password}\r\n`).join('')}`,
      );
    process.stdout.write(`新建账号 ${done.accounts.length} 个、席位 ${done.seats} 个。\n`);
  },
};
