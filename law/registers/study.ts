import { code, codes, count, date, defineMeasure, defineRegister, reference, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per session in which officials or village cadres studied law. */
export const study = defineRegister({
  id: 'study',
  order: 5,
  label: '学法台账',
  oneRow: '一次学法',
  about:
    '领导干部、机关干部和村（社区）干部的学法活动，一次一行。不登记学时，也不要求上传笔记和照片。面向群众的宣传记入普法活动台账，调解员和法律明白人的培训记入法治培训台账。',
  cite: [cite('P11'), cite('P12')],
  fields: {
    kind: code(
      '学法形式',
      {
        'centre-group': '中心组学习',
        'pre-meeting': '会前学法',
        evening: '夜学',
        collective: '集中学习',
        training: '专题培训',
        discussion: '学习研讨',
        hearing: '旁听庭审',
        remote: '网络学习',
      },
      {
        synonyms: ['形式', '学习形式', '学习类型'],
        optionSynonyms: {
          理论学习中心组学习: 'centre-group',
          党委中心组学习: 'centre-group',
          办公会前学法: 'pre-meeting',
          学法二十分: 'pre-meeting',
          干部夜学: 'evening',
          讲座: 'training',
          培训: 'training',
          研讨: 'discussion',
          交流研讨: 'discussion',
          网络学院: 'remote',
          远程学习: 'remote',
          线上学习: 'remote',
        },
      },
    ),
    on: date('学习日期', { synonyms: ['日期', '学习时间', '学习月份'], example: '2023-04-18' }),
    topic: text('学习主题', { synonyms: ['主题', '学习内容', '题目'], example: '学习行政处罚法' }),
    audience: codes(
      '学习对象',
      { leaders: '副科级以上领导干部', staff: '机关干部', village: '村（社区）干部和党员', officers: '行政执法人员' },
      {
        hint: '可多选',
        synonyms: ['参加对象', '参学对象'],
        optionSynonyms: {
          领导干部: 'leaders',
          班子成员: 'leaders',
          全体干部: 'staff',
          职工干部: 'staff',
          镇村党员干部: 'village',
          村干部: 'village',
          执法人员: 'officers',
        },
      },
    ),
    instruments: text('学习的法律法规和文件', { blank: '主题已写明', synonyms: ['法律名称', '法律法规', '学习篇目'] }),
    lecturer: text('主讲单位', { blank: '未安排主讲', hint: '写单位或职务，不写姓名', synonyms: ['主讲', '授课单位'] }),
    attended: count('参加人数', { blank: '未统计', synonyms: ['参学人数', '人数'] }),
    papers: count('心得和研讨材料篇数', { blank: '未要求撰写', synonyms: ['心得体会', '研讨材料', '篇数'] }),
    meeting: reference('关联会议', 'meetings', { blank: '不是会前学法', hint: '会前学法的，填会议台账中的编号' }),
  },
  datedBy: 'on',
  listed: ['kind', 'on', 'topic', 'audience', 'attended'],
  titledBy: 'topic',
  takes: [
    { field: 'on', link: 'meeting', of: 'heldOn' },
    { field: 'attended', link: 'meeting', of: 'attended' },
  ],
  rules: [
    {
      id: 'audience-given',
      says: '学习对象至少选择一类',
      fields: ['audience'],
      holds: (row) => row.audience.length > 0,
      fix: '请选择学习对象。',
    },
    {
      id: 'centre-group-of-leaders',
      says: '中心组学习的对象应当包括副科级以上领导干部',
      fields: ['kind', 'audience'],
      holds: (row) => row.kind !== 'centre-group' || row.audience.includes('leaders'),
      fix: '请核对学法形式和学习对象。',
    },
  ],
});

const GATHERED = ['centre-group', 'pre-meeting', 'evening', 'collective', 'training', 'discussion'];
const isGathered = (row: { readonly kind: string }) => GATHERED.includes(row.kind);

export const studySessions = defineMeasure(study, {
  id: 'study.sessions',
  label: '集中学习法律法规文件',
  kind: 'count',
  on: 'on',
  where: isGathered,
  unit: '次',
  by: 'kind',
  counts: '按学习日期计，一行计一次；旁听庭审和网络学习不计',
});

export const leadersSessions = defineMeasure(study, {
  id: 'study.leaders.sessions',
  label: '副科级以上领导学法',
  kind: 'count',
  on: 'on',
  where: (row) => row.audience.includes('leaders') && isGathered(row),
  unit: '次',
  by: 'kind',
  counts: '学习对象含副科级以上领导干部的集中学法，按学习日期计；旁听庭审和网络学习不计',
});

export const centreGroupSessions = defineMeasure(study, {
  id: 'study.centre-group',
  label: '中心组集中学法',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'centre-group',
  unit: '次',
  counts: '学法形式为中心组学习，按学习日期计，一行计一次',
});

export const preMeetingSessions = defineMeasure(study, {
  id: 'study.pre-meeting',
  label: '会前学法',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'pre-meeting',
  unit: '次',
  counts: '学法形式为会前学法，按学习日期计，一行计一次',
});

export const villageSessions = defineMeasure(study, {
  id: 'study.village-sessions',
  label: '镇村党员干部集中学习',
  kind: 'count',
  on: 'on',
  where: (row) => row.audience.includes('village') && isGathered(row),
  unit: '次',
  counts: '学习对象含村（社区）干部和党员的集中学法，按学习日期计；旁听庭审和网络学习不计',
});

export const discussions = defineMeasure(study, {
  id: 'study.discussions',
  label: '学习研讨活动',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'discussion',
  unit: '次',
  counts: '学法形式为学习研讨，按学习日期计，一行计一次',
});

export const courtHearings = defineMeasure(study, {
  id: 'study.court-hearings',
  label: '旁听庭审',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'hearing',
  unit: '次',
  counts: '学法形式为旁听庭审，按学习日期计，一行计一次',
});

export const remoteAttended = defineMeasure(study, {
  id: 'study.remote.attended',
  label: '组织干部远程学习',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind === 'remote',
  amount: (row) => row.attended,
  unit: '人',
  counts: '学法形式为网络学习的各行参加人数之和，一人参加多期的按期计',
});

export const studyAttended = defineMeasure(study, {
  id: 'study.attended',
  label: '集中学法参加人次',
  kind: 'sum',
  on: 'on',
  where: isGathered,
  amount: (row) => row.attended,
  unit: '人次',
  counts: '各次集中学法参加人数之和，未统计人数的不含在内；旁听庭审和网络学习不计',
});

export const studyPapers = defineMeasure(study, {
  id: 'study.papers',
  label: '心得体会、研讨材料',
  kind: 'sum',
  on: 'on',
  where: (row) => row.papers !== null,
  amount: (row) => row.papers,
  unit: '篇',
  counts: '各次学法形成的心得体会和研讨材料篇数之和，未要求撰写的不计',
});
