import { resetPasswordAtConsole } from '#app/people/set-up.ts';
import type { Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';

export const password: Verb = {
  name: 'password',
  summary: '重设一个账号的密码并启用账号（管理员忘记密码时用）；操作记入日志',
  takes: ['账号'],
  options: {},
  examples: ['fadu password anquan --data ./real'],
  async run(given) {
    const [account = ''] = given.rest;
    const made = await withDesk(given, (desk) => resetPasswordAtConsole(desk, account));
    process.stdout.write(
      `账号 ${made.account} 的新密码：${made.password}\n只显示这一次，登录后须修改；原有登录和访问令牌已失效。\n`,
    );
  },
};
