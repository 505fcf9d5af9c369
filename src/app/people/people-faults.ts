import { defineFaults } from '#kernel/fault.ts';

/** Faults of managing accounts and seats. */
export const peopleFaults = defineFaults({
  ACCOUNT_INVALID: {
    status: 422,
    says: '“{account}”不能作账号。',
    remedy: '请用小写字母、数字、点、横线，以字母或数字开头，2 至 40 个，例如 zhang.wei。',
  },
  ACCOUNT_TAKEN: { status: 409, says: '账号“{account}”已被使用。', remedy: '请换一个账号，例如在后面加上单位简称。' },
  PERSON_UNKNOWN: {
    status: 404,
    says: '没有找到这个账号，或它不在本席位的范围内。',
    remedy: '请从人员列表中选择；外单位的账号由其所属单位的管理员管理。',
  },
  SEAT_NOT_FOUND: {
    status: 404,
    says: '没有找到这个席位，或它不在本席位的范围内。',
    remedy: '请从人员列表中选择。',
  },
  PASSWORD_WEAK: { status: 422, says: '新密码{problem}。', remedy: '请用至少 10 个字符，同时有字母和数字，不含账号。' },
  PASSWORD_WRONG: { status: 422, says: '原密码不正确，密码没有修改。', remedy: '请核对原密码后重试。' },
  PASSWORD_MUST_CHANGE: {
    status: 403,
    says: '您的密码由管理员设置，尚未修改。',
    remedy: '请先在“修改密码”页改为只有您本人知道的密码。',
  },
  ACCOUNT_LOCKED: { status: 403, says: '这个账号已停用。', remedy: '请联系本单位系统管理员。' },
  ADMIN_PASSWORD: {
    status: 403,
    says: '“{name}”任{role}，其密码不能由系统管理员在网页上重设（三员分立，互相制约）。',
    remedy: '请由服务器管理人员运行 fadu password {account}，操作记入日志。',
  },
  SELF_CHANGE: { status: 403, says: '不能{what}本人。', remedy: '请由同级或上级的另一名管理员办理。' },
  SEAT_HELD: {
    status: 409,
    says: '“{name}”在{unit}已有“{role}”席位（{since}起{until}），期间重叠。',
    remedy: '请改起止日期；原席位提前结束的，请先终止原席位。',
  },
  SEAT_ROLE_UNIT: {
    status: 422,
    says: '“{role}”不能设在{unit}（{kind}）。',
    remedy: '{role}应设在{kinds}。',
  },
  SEAT_DATES: { status: 422, says: '席位的到期日 {until} 早于起始日 {since}。', remedy: '请改正日期。' },
  SEAT_UNIT_ENDED: { status: 422, says: '{unit}已于 {to} 撤销。', remedy: '请选择存续的单位。' },
  ADMINS_APART: {
    status: 422,
    says: '“{name}”已任{held}，不能同时任{role}：系统管理员、安全管理员、审计员应由三人分别担任（三员分立）。',
    remedy: '请另选一人；或先终止其{held}席位。',
  },
  SEAT_ENDED: { status: 409, says: '这个席位已于 {until} 到期。', remedy: '需要继续任职的，请重新授予席位。' },
});
