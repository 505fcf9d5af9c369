import { defineFaults } from '#kernel/fault.ts';

/** Faults of the command line. CLI_USAGE ends it with status 2, all others with 1. */
export const cliFaults = defineFaults({
  CLI_USAGE: { status: 400, says: '用法不对：{problem}。', remedy: '请运行 fadu {verb} --help 查看说明。' },
  CLI_FILE: { status: 400, says: '不能读取文件 {file}：{problem}。', remedy: '请核对路径和权限。' },
  CLI_OUT: {
    status: 400,
    says: '不能写入文件 {file}：{problem}。',
    remedy: '请核对文件夹是否存在、是否可写、磁盘是否已满。',
  },
  CLI_YEAR: { status: 400, says: '“{text}”不是年份。', remedy: '请写成 2023 的形式。' },
  MAIL_NOT_SET: {
    status: 400,
    says: '没有设置邮件服务器。',
    remedy: '请设置环境变量 FADU_SMTP（如 smtp://用户:密码@主机:25）和 FADU_MAIL_FROM（发件地址）。',
  },
  DEMO_OVER_REAL: {
    status: 409,
    says: '数据文件夹 {folder} 中已有非演示的单位，不能装入演示县。',
    remedy: '请用 --data 另指定一个空文件夹。',
  },
});
