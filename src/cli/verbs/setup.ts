import { setUp } from '#app/people/set-up.ts';
import { ROLE_LABELS } from '#app/rights.ts';
import type { Role } from '#kernel/role.ts';
import { printJson, printTable } from '../print-table.ts';
import { needText, type Verb } from '../verb.ts';
import { dataDirOf, withDesk } from '../with-desk.ts';

const NAMES: readonly Role[] = ['system-admin', 'security-admin', 'auditor'];

export const setup: Verb = {
  name: 'setup',
  summary: '正式使用前初始化：登记本县或本乡镇，建立三名管理员',
  takes: [],
  options: {
    unit: { type: 'string', value: '编码', help: '区划编码：县 6 位、乡镇 9 位数字' },
    name: { type: 'string', value: '全称', help: '行政区划全称（不带“人民政府”）；已按名单导入单位的可不写' },
    short: { type: 'string', value: '简称', help: '单位简称，默认与全称相同' },
    'system-admin': { type: 'string', value: '姓名', help: '系统管理员姓名（管账号、单位）' },
    'security-admin': { type: 'string', value: '姓名', help: '安全管理员姓名（管席位）' },
    auditor: { type: 'string', value: '姓名', help: '审计员姓名（看日志）' },
    json: { type: 'boolean', help: '输出 JSON' },
  },
  examples: [
    'fadu setup --unit 110229101 --name 某某县某某镇 --short 某某镇 --data ./real',
    'fadu start --data ./real',
  ],
  async run(given) {
    const code = needText('setup', given, 'unit');
    const names = Object.fromEntries(
      NAMES.flatMap((role) => {
        const name = given.text(role)?.trim() ?? '';
        return name === '' ? [] : [[role, name]];
      }),
    );
    const done = await withDesk(given, (desk) =>
      setUp(desk, { code, name: given.text('name') ?? '', short: given.text('short') ?? '', names }),
    );
    if (given.flag('json')) {
      printJson(done);
      return;
    }
    process.stdout.write(`已登记：${done.unit.name}（${done.unit.code}）\n\n`);
    printTable(
      ['账号', '岗位', '初始密码'],
      done.accounts.map(({ account, role, password }) => [account, ROLE_LABELS[role], password]),
    );
    process.stdout.write(
      [
        '',
        '初始密码只显示这一次，首次登录须修改；三个账号应由三人分别保管。',
        `下一步：1. fadu start --data ${dataDirOf(given)}`,
        '　　　　2. 系统管理员登录，在“设置—单位”中增加村（社区），在“设置—人员”中建立账号',
        '　　　　3. 安全管理员登录，在“设置—人员”中授予席位',
        '　　　　4. 经办人登录，登记第一条记录',
        '',
      ].join('\n'),
    );
  },
};
