import { defineOutline, paragraph, section } from '#engine/outline.ts';
import { sentence, words } from '#engine/report/wording.ts';
import { settingDefaults } from '#engine/setting.ts';
import type { Unit } from '#engine/unit.ts';
import { cite } from '../facts/index.ts';
import { addressee, copyTo, note } from '../settings/report.ts';
import { COUNSEL } from './township-annual/counsel.ts';
import { DECISIONS } from './township-annual/decisions.ts';
import { DISPUTES } from './township-annual/disputes.ts';
import { EMERGENCY } from './township-annual/emergency.ts';
import { ENFORCEMENT } from './township-annual/enforcement.ts';
import { OPENNESS } from './township-annual/openness.ts';
import { ORGANISATION } from './township-annual/organisation.ts';
import { OTHER } from './township-annual/other.ts';
import { PLAN } from './township-annual/plan.ts';
import { PRACTICES } from './township-annual/practices.ts';
import { PRINCIPALS } from './township-annual/principals.ts';
import { PUBLICITY } from './township-annual/publicity.ts';
import { QUERIES } from './township-annual/queries.ts';
import { RECTIFICATION } from './township-annual/rectification.ts';
import { THEMES } from './township-annual/shortcomings.ts';
import { STUDY } from './township-annual/study.ts';
import { SUPERVISION } from './township-annual/supervision.ts';

/**
 * The annual report on law-based government that a township's party committee and government send to the county, with the five
 * statutory contents in their order.
 */
export const townshipAnnual = defineOutline({
  id: 'township-annual',
  label: '乡镇法治政府建设年度报告',
  cite: [cite('R01'), cite('R05')],
  title: ['{party}', '{government}', '关于{year}年度法治政府建设情况的报告'],
  addressee: '{addressee}',
  copyTo: '{copyTo}',
  signedBy: ['{party}', '{government}'],
  note: '{note}',
  signers: [
    { id: 'secretary', label: '党委书记' },
    { id: 'head', label: '乡镇长' },
  ],
  handling: {
    procedure: 'annual-report',
    register: 'annual-reports',
    yearField: 'year',
    titleField: 'title',
    startedField: 'startedOn',
    reviewStep: 'review',
    submitStep: 'submit',
    answerStep: 'answer',
    returnedOutcome: 'returned',
    remarksField: 'remarks',
  },
  settings: settingDefaults([addressee, copyTo, note]),
  words: wordsOf,
  queries: QUERIES,
  targets: {
    query: 'tasks-with-target',
    indicator: 'target',
    threshold: 'threshold',
    direction: 'direction',
    achieved: 'achieved',
  },
  opening: [
    paragraph(
      'opening',
      sentence(
        words(
          '{year}年，在{addressee}领导下，{short}深入学习贯彻习近平法治思想，落实全面依法治县年度部署，推进法治政府建设各项工作',
        ),
      ),
      sentence(words('现将有关情况报告如下：')),
    ),
  ],
  sections: [
    section({
      id: 'measures',
      content: 'measures',
      heading: '{year}年推进法治政府建设的主要举措和成效',
      cite: [cite('R07')],
      parts: [
        ...[ORGANISATION, STUDY, PUBLICITY, DECISIONS, COUNSEL, ENFORCEMENT, EMERGENCY, DISPUTES, OPENNESS],
        ...[SUPERVISION, RECTIFICATION, PRACTICES],
      ],
      ifEmpty: '（本年度台账尚未填报，请填报后重新成文。）',
    }),
    section({
      id: 'shortcomings',
      content: 'shortcomings',
      heading: '{year}年推进法治政府建设存在的不足和原因',
      cite: [cite('R08')],
      lead: [paragraph('lead', sentence(words('对照年度任务和法定职责，工作中还存在以下不足：')))],
      themes: THEMES,
      ifEmpty: '（台账未反映出明显不足，请据实写明存在的不足及其原因。）',
    }),
    section({
      id: 'principals',
      content: 'principal',
      heading: '{year}年党政主要负责人履行推进法治建设第一责任人职责的情况',
      cite: [cite('R09'), cite('F02')],
      parts: [PRINCIPALS],
      ifEmpty: '（请据实写明党委书记和{chief}部署、过问、协调、督办法治建设工作的情况。）',
    }),
    section({
      id: 'plan',
      content: 'plan',
      heading: '{nextYear}年推进法治政府建设的主要安排',
      cite: [cite('R10')],
      parts: PLAN,
    }),
    section({
      id: 'other',
      content: 'other',
      heading: '其他需要报告的情况',
      cite: [cite('R11')],
      parts: [OTHER],
    }),
  ],
  closing: [paragraph('closing', sentence(words('特此报告。')))],
});

/** 镇、乡、街道 differ in what their organs are called. */
function wordsOf({ name }: Unit): Readonly<Record<string, string>> {
  if (name.endsWith('街道'))
    return { town: '街道', party: `中共${name}工作委员会`, government: `${name}办事处`, chief: '街道办事处主任' };
  const town = name.endsWith('乡') ? '乡' : '镇';
  return { town, party: `中共${name}委员会`, government: `${name}人民政府`, chief: `${town}长` };
}
