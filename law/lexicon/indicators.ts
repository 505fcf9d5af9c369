import type { IndicatorWords } from '#text/reading.ts';

/** Indicator | register in a reading | units | near | words | not: lists are separated by blanks. */
type Row = readonly [
  indicator: string,
  register: string,
  units: string,
  near: string,
  more?: { readonly words?: string; readonly not?: string },
];

const ROWS: readonly Row[] = [
  ['publicity.reached.students', 'publicity', '人次 人 名', '受教育学生 受益学生 覆盖学生 受教育师生 覆盖师生'],
  [
    'publicity.reached',
    'publicity',
    '人次 人 名',
    '受教育群众 受教育人数 受教育 覆盖群众 受众 受众群众 惠及群众',
    { not: '学生 师生' },
  ],
  ['publicity.materials', 'publicity', '本 册 份', '宣传册 宣传手册 普法手册 法治教育宣传册 读本'],
  ['publicity.leaflets', 'publicity', '份 张', '宣传单 传单 明白纸 折页'],
  [
    'publicity.activities.courtyard',
    'publicity',
    '场次 场 次',
    '院坝会 讲座活动 宣讲活动 讲座 宣讲',
    { words: '院坝' },
  ],
  [
    'publicity.activities.school',
    'publicity',
    '场次 场 次',
    '进校园 进校园活动 送法进校园',
    { words: '校园', not: '院坝' },
  ],
  [
    'publicity.activities',
    'publicity',
    '场次 场 次',
    '普法活动 普法宣传活动 法治宣传活动 法治宣传教育活动',
    { not: '院坝 校园' },
  ],
  ['legal-personnel.law-savvy', 'legal-personnel', '名 人', '法律明白人 法律明白人” “法律明白人', { not: '培训 每' }],
  ['legal-personnel.mediators', 'legal-personnel', '名 人', '人民调解员', { not: '培训 每 专职' }],
  [
    'legal-personnel.mediators.full-time',
    'legal-personnel',
    '名 人',
    '专职人民调解员 专职调解员',
    { not: '培训 每 兼职' },
  ],
  ['legal-personnel.vice-principals', 'legal-personnel', '名 人', '法治副校长', { not: '培训 每' }],
  ['legal-personnel.liaison-officers', 'legal-personnel', '名 人', '普法联络员', { not: '培训 每 各' }],
  ['exams.legal.pass-rate', 'exams', '%', '合格率', { not: '执法' }],
  ['exams.legal.sit-rate', 'exams', '%', '参考率', { not: '执法' }],
  ['study.centre-group', 'study', '次', '中心组学习 中心组学法 中心组集中学法 中心组集体学法 中心组专题学习'],
  ['study.pre-meeting', 'study', '次', '会前学法'],
  ['study.court-hearings', 'study', '次 场', '旁听庭审'],
  ['study.papers', 'study', '篇 份', '心得体会'],
  ['study.leaders.sessions', 'study', '次', '领导干部一年学法 领导干部学法 领导干部集中学法'],
  ['meetings.rule-of-law-seminars', 'meetings', '次', '学习研判会'],
  ['meetings.rule-of-law-seminars', 'study', '次', '学习研判会'],
  ['meetings.party-committee', 'meetings', '次', '党委会议 党委会 党工委会议'],
  ['enforcement.misconduct', 'enforcement', '起 件 例', '不作为'],
  ['enforcement.fines', 'enforcement', '元', '罚款 罚款金额 罚没款'],
  ['enforcement.tickets', 'enforcement', '张', '罚单'],
  ['decisions.wrong-or-harmful', 'decisions', '起 件 例', '因决策失误 决策失误'],
  ['disputes.settled-rate', 'disputes', '%', '调解成功率 成功率 化解率 调处率'],
  ['disputes.found', 'disputes', '起 件 宗', '矛盾纠纷 各类矛盾纠纷 纠纷', { words: '排查' }],
  ['drills.held', 'emergency', '次 场 场次', '演练'],
  ['disclosure.published', 'disclosure', '条', '公开政府信息 公开信息 政府信息 公开各类信息', { not: '申请' }],
  ['disclosure-requests.received', 'disclosure', '件 条', '依申请公开 公开申请', { not: '答复 办结' }],
  ['litigation.reconsiderations', 'litigation', '件 起 宗', '行政复议案件', { not: '维持 撤销 诉讼' }],
  ['petitions.received', 'petitions', '件 起', '信访事项 信访件', { not: '办结 化解 积案' }],
  ['oversight.congress-meetings', 'oversight', '次', '人大会议 人民代表大会会议'],
];

/**
 * Which indicator a figure's own words name. The object must stand right at the number: an indicator that merely shares
 * the clause is none. Ids are those of the registers' indicators. Earlier entries win.
 */
export const INDICATOR_WORDS: readonly IndicatorWords[] = ROWS.map(([indicator, register, units, near, more]) => ({
  indicator,
  register,
  units: units.split(' '),
  near: near.split(' '),
  ...(more?.words === undefined ? {} : { words: more.words.split(' ') }),
  ...(more?.not === undefined ? {} : { not: more.not.split(' ') }),
}));
