import { defineFaults } from '#kernel/fault.ts';

/** Faults of beginning a desk. */
export const setUpFaults = defineFaults({
  SETUP_DONE: {
    status: 409,
    says: '数据文件夹中已有账号，不能再次初始化。',
    remedy:
      '请用系统管理员账号登录办理；忘记密码的，运行 fadu password 账号。要另建一套数据的，用 --data 指定空文件夹。',
  },
  SETUP_UNIT: {
    status: 422,
    says: '不能初始化：{problem}。',
    remedy: '请写 --unit 区划编码（县 6 位、乡镇 9 位数字）和 --name 单位全称。',
  },
});
