import { defineSetting } from '#engine/setting.ts';
import { cite } from '../facts/index.ts';

/** To whom a township's annual report is sent, and what stands at its end. */
const GROUP = '年度报告';

export const addressee = defineSetting({
  id: 'addressee',
  label: '主送机关',
  group: GROUP,
  help: '报告的主送机关，也用在正文“在……领导下”中。',
  kind: 'text',
  default: '县委、县政府',
  setBy: ['county', 'township'],
  cite: cite('R01'),
});

export const copyTo = defineSetting({
  id: 'copyTo',
  label: '抄送机关',
  group: GROUP,
  help: '版记中的抄送机关；留空则没有抄送。',
  kind: 'text',
  mayBeEmpty: true,
  default: '县委全面依法治县委员会办公室',
  setBy: ['county', 'township'],
});

export const note = defineSetting({
  id: 'note',
  label: '附注',
  group: GROUP,
  help: '成文日期下的附注，例如公开方式；留空则没有附注。',
  kind: 'text',
  mayBeEmpty: true,
  default: '此件公开发布',
  setBy: ['county', 'township'],
});

export const party = defineSetting({
  id: 'party',
  label: '党（工）委名称',
  group: GROUP,
  help: '报告标题和落款中的名称；与按单位全称推出的不同时填写。',
  kind: 'text',
  otherwise: '按单位全称：中共××镇（乡）委员会，街道为中共××街道工作委员会',
  setBy: ['township'],
});

export const government = defineSetting({
  id: 'government',
  label: '政府（办事处）名称',
  group: GROUP,
  help: '报告标题和落款中的名称；与按单位全称推出的不同时填写。',
  kind: 'text',
  otherwise: '按单位全称：××镇（乡）人民政府，街道为××街道办事处',
  setBy: ['township'],
});
