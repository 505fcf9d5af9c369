import { defineSetting } from '#engine/setting.ts';

/** Settings that the program itself reads, whatever the law; those of reports are declared in law/settings. */
export const letterSignedBy = defineSetting({
  id: 'letterSignedBy',
  label: '审读意见的落款',
  group: '审读',
  help: '审读意见函末尾的署名机关，例如“中共某某县委全面依法治县委员会办公室”。',
  kind: 'text',
  otherwise: '席位所在单位的全称',
  setBy: ['county', 'township'],
});

export const sessionHours = defineSetting({
  id: 'sessionHours',
  label: '登录有效时长',
  group: '登录',
  help: '在浏览器登录后多长时间须重新登录；公用电脑较多的宜短。变更后登录的起算。',
  kind: 'number',
  unit: '小时',
  min: 1,
  max: 24,
  default: 12,
  setBy: ['county', 'township'],
  keptBy: 'administrator',
});

export const tokenDays = defineSetting({
  id: 'tokenDays',
  label: '访问令牌有效天数',
  group: '登录',
  help: '新建的访问令牌（供程序调用）多少天后到期。',
  kind: 'number',
  unit: '天',
  min: 1,
  max: 365,
  default: 180,
  setBy: ['county', 'township'],
  keptBy: 'administrator',
});

export const nearDays = defineSetting({
  id: 'nearDays',
  label: '期限临近的提示',
  group: '办理期限',
  help: '到期前几天起列为“临近到期”，并发提醒。',
  kind: 'number',
  unit: '天',
  min: 1,
  max: 30,
  default: 5,
  setBy: ['county'],
});
