import { code, codes, count, date, defineMeasure, defineRegister, text, yesNo } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per activity that told the public about law. */
export const publicity = defineRegister({
  id: 'publicity',
  order: 7,
  label: '普法活动台账',
  oneRow: '一次普法活动',
  about:
    '面向群众的法治宣传，一次活动一行，线上推送一条一行。在村（社区）开展的，单位选该村（社区）。干部学法记入学法台账，调解员和法律明白人培训记入法治培训台账。',
  cite: [cite('P03'), cite('P14')],
  unitLabel: '开展单位',
  fields: {
    kind: code(
      '活动形式',
      {
        lecture: '法治讲座',
        school: '法律进校园',
        courtyard: '法律进院坝',
        market: '赶场宣传',
        'constitution-week': '宪法宣传周活动',
        theme: '主题宣传日活动',
        enterprise: '法律进企业',
        household: '入户宣传',
        online: '微信群及公众号推送',
        broadcast: '广播宣传',
        vehicle: '宣传车宣传',
        display: '展板、标语和电子屏宣传',
        other: '其他',
      },
      {
        synonyms: ['形式', '活动类型', '宣传形式', '宣传方式'],
        optionSynonyms: {
          院坝会: 'courtyard',
          法律进院坝讲座: 'courtyard',
          讲座: 'lecture',
          进校园: 'school',
          法治进校园: 'school',
          赶集宣传: 'market',
          集市宣传: 'market',
          宪法宣传: 'constitution-week',
          进企业: 'enterprise',
          入户走访: 'household',
          线上推送: 'online',
          公众号推送: 'online',
          微信推送: 'online',
          大喇叭: 'broadcast',
          村村响: 'broadcast',
          流动宣传车: 'vehicle',
          横幅: 'display',
          标语: 'display',
        },
      },
    ),
    on: date('活动日期', { synonyms: ['日期', '活动时间', '开展时间', '宣传时间'], example: '2023-12-04' }),
    place: text('活动地点', {
      hint: '线上推送写平台名称',
      synonyms: ['地点', '宣传地点', '开展地点'],
      example: '村文化广场',
    }),
    theme: text('宣传主题', {
      synonyms: ['主题', '活动名称', '宣传内容', '重点宣传普及法律法规'],
      example: '宪法进乡村',
    }),
    audience: codes(
      '宣传对象',
      {
        students: '青少年学生',
        farmers: '农民',
        'enterprise-managers': '企业经营管理人员',
        traders: '个体工商户',
        officials: '国家工作人员',
        women: '妇女',
        elderly: '老年人',
        migrants: '农民工',
        public: '不特定群众',
      },
      {
        hint: '可多选',
        synonyms: ['受众', '受众群体', '对象'],
        optionSynonyms: {
          学生: 'students',
          青少年: 'students',
          未成年人: 'students',
          师生: 'students',
          村民: 'farmers',
          群众: 'public',
          居民: 'public',
          商户: 'traders',
          企业: 'enterprise-managers',
          干部: 'officials',
          老人: 'elderly',
          务工人员: 'migrants',
        },
      },
    ),
    reached: count('受众人数', { blank: '无法统计', synonyms: ['参加人数', '受教育人数', '覆盖人数', '受众人次'] }),
    students: count('其中青少年学生', {
      blank: '对象只有青少年学生，或者没有青少年学生',
      hint: '对象还有其他群体时填写',
      synonyms: ['其中学生', '学生人数'],
    }),
    booklets: count('发放宣传册（本）', { blank: '未发放', synonyms: ['宣传册', '发放宣传册', '普法宣传册'] }),
    leaflets: count('发放宣传单等资料（份）', {
      blank: '未发放',
      synonyms: ['宣传单', '宣传资料', '发放资料', '折页'],
    }),
    onDutyList: yesNo('列入普法责任清单', { blank: '未核对', synonyms: ['责任清单', '是否清单任务'] }),
    sponsor: text('联合开展单位', { blank: '单独开展', synonyms: ['联合单位', '责任单位', '主办单位'] }),
  },
  datedBy: 'on',
  listed: ['kind', 'on', 'place', 'theme', 'reached'],
  titledBy: 'theme',
  rules: [
    {
      id: 'students-within-reached',
      says: '其中青少年学生不得多于受众人数',
      fields: ['students', 'reached'],
      holds: (row) => row.students === null || (row.reached !== null && row.students <= row.reached),
      fix: '请核对受众人数和其中青少年学生人数。',
    },
    {
      id: 'students-among-audience',
      says: '填写其中青少年学生的，宣传对象应当包括青少年学生',
      fields: ['students', 'audience'],
      holds: (row) => row.students === null || row.students === 0 || row.audience.includes('students'),
      fix: '请在宣传对象中补选青少年学生。',
    },
    {
      id: 'school-for-students',
      says: '法律进校园的宣传对象应当包括青少年学生',
      fields: ['kind', 'audience'],
      holds: (row) => row.kind !== 'school' || row.audience.includes('students'),
      fix: '请在宣传对象中补选青少年学生。',
    },
  ],
});

const VILLAGE = /^\d{12}$/;

export const activities = defineMeasure(publicity, {
  id: 'publicity.activities',
  label: '普法活动',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind !== 'online',
  unit: '场次',
  by: 'kind',
  counts: '按活动日期计，一行计一场次；线上推送另计',
});

export const courtyardActivities = defineMeasure(publicity, {
  id: 'publicity.activities.courtyard',
  label: '“法律进院坝”知识讲座',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'courtyard',
  unit: '场次',
  counts: '活动形式为法律进院坝，按活动日期计，一行计一场次',
});

export const schoolActivities = defineMeasure(publicity, {
  id: 'publicity.activities.school',
  label: '法律进校园活动',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'school',
  unit: '场次',
  counts: '活动形式为法律进校园，按活动日期计，一行计一场次',
});

export const constitutionActivities = defineMeasure(publicity, {
  id: 'publicity.activities.constitution-week',
  label: '宪法宣传周活动',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'constitution-week',
  unit: '场次',
  counts: '活动形式为宪法宣传周活动，按活动日期计，一行计一场次',
});

export const onlinePushes = defineMeasure(publicity, {
  id: 'publicity.online-pushes',
  label: '微信群及公众号推送',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'online',
  unit: '次',
  counts: '活动形式为微信群及公众号推送，按推送日期计，一行计一次',
});

export const activitiesByAudience = defineMeasure(publicity, {
  id: 'publicity.activities-by-audience',
  label: '面向各类对象的普法活动',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind !== 'online' && row.audience.length > 0,
  unit: '场次',
  by: 'audience',
  counts: '写明宣传对象的普法活动；一场面向几类对象的，在各类中各计一场次，各类之和可以大于总数',
});

export const listedActivities = defineMeasure(publicity, {
  id: 'publicity.activities.listed',
  label: '普法责任清单内的活动',
  kind: 'count',
  on: 'on',
  where: (row) => row.onDutyList === true,
  unit: '场次',
  counts: '列入普法责任清单的活动，按活动日期计，一行计一场次',
});

export const reached = defineMeasure(publicity, {
  id: 'publicity.reached',
  label: '普法活动受众',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind !== 'online',
  amount: (row) => row.reached,
  unit: '人次',
  by: 'kind',
  counts: '各场普法活动受众人数之和，无法统计人数的和线上推送不含在内',
});

export const reachedStudents = defineMeasure(publicity, {
  id: 'publicity.reached.students',
  label: '受教育学生',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind !== 'online' && row.audience.includes('students'),
  amount: (row) => (row.audience.length === 1 ? row.reached : row.students),
  unit: '人次',
  counts: '对象只有青少年学生的活动计受众人数，对象还有其他群体的计其中青少年学生人数；线上推送不计',
});

export const booklets = defineMeasure(publicity, {
  id: 'publicity.materials',
  label: '发放普法宣传册',
  kind: 'sum',
  on: 'on',
  where: (row) => row.booklets !== null,
  amount: (row) => row.booklets,
  unit: '本',
  counts: '各场活动发放宣传册本数之和，宣传单等资料另计',
});

export const leaflets = defineMeasure(publicity, {
  id: 'publicity.leaflets',
  label: '发放宣传单等资料',
  kind: 'sum',
  on: 'on',
  where: (row) => row.leaflets !== null,
  amount: (row) => row.leaflets,
  unit: '份',
  counts: '各场活动发放宣传单、折页等资料份数之和，宣传册另计',
});

export const villagesReached = defineMeasure(publicity, {
  id: 'publicity.villages',
  label: '开展过普法活动的村（社区）',
  kind: 'distinct',
  on: 'on',
  where: (row) => row.kind !== 'online' && VILLAGE.test(row.unit),
  keys: (row) => [row.unit],
  unit: '个',
  counts: '开展单位为村（社区）的活动所涉村（社区）数，同村多次计一个；线上推送不计',
});
