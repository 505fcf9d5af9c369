import { code, codes, date, defineMeasure, defineRegister, note, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per leading group or working team that the township set up for rule-of-law work. */
export const leadingGroups = defineRegister({
  id: 'leading-groups',
  order: 1,
  label: '领导小组与责任分工台账',
  oneRow: '一个领导小组',
  about:
    '乡镇为法治政府建设、普法、执法、信访等工作成立的领导小组。只写职务，不写姓名；成员变动时另发文的，改写本行即可。各单位的普法联络员记入法治队伍台账。',
  cite: [cite('F02'), cite('F08')],
  nature: 'stock',
  fields: {
    name: text('领导小组名称', { synonyms: ['名称', '机构名称', '小组名称'], example: '法治政府建设工作领导小组' }),
    kind: code(
      '工作领域',
      {
        'rule-of-law': '法治政府建设',
        publicity: '普法依法治理',
        enforcement: '行政执法',
        disputes: '矛盾纠纷化解',
        petitions: '信访稳定',
        disclosure: '政务公开',
        emergency: '应急管理',
        other: '其他',
      },
      {
        synonyms: ['类别', '领导小组类别'],
        optionSynonyms: {
          依法治镇: 'rule-of-law',
          依法治乡: 'rule-of-law',
          依法行政: 'rule-of-law',
          普法: 'publicity',
          信访: 'petitions',
          平安建设: 'petitions',
          信息公开: 'disclosure',
          安全生产: 'emergency',
        },
      },
    ),
    setUpOn: date('成立日期', { synonyms: ['发文日期', '成立时间', '设立日期'], example: '2023-01-16' }),
    docNumber: text('成立文件文号', { blank: '未单独发文', synonyms: ['文号', '发文字号'] }),
    headPosts: codes(
      '组长职务',
      { secretary: '党委书记', head: '乡镇长', deputy: '副职领导', other: '其他' },
      {
        hint: '双组长的两项都选',
        synonyms: ['组长', '负责人职务'],
        optionSynonyms: {
          书记: 'secretary',
          镇长: 'head',
          乡长: 'head',
          党委副书记: 'deputy',
          副镇长: 'deputy',
          副乡长: 'deputy',
        },
      },
    ),
    deputyPosts: text('副组长职务', { blank: '未设副组长', synonyms: ['副组长'] }),
    memberPosts: text('成员职务或单位', { blank: '文件已列明', synonyms: ['成员', '成员单位'] }),
    seat: text('办公室设在', { blank: '未设办公室', synonyms: ['办公室', '办事机构'], example: '司法所' }),
    duties: note('职责分工', { blank: '文件已列明', synonyms: ['责任分工', '主要职责'] }),
    dissolvedOn: date('撤销日期', { blank: '仍在运行', synonyms: ['撤销时间'] }),
  },
  datedBy: 'setUpOn',
  listed: ['name', 'kind', 'setUpOn', 'headPosts', 'seat'],
  titledBy: 'name',
  unique: [['name', 'setUpOn']],
  rules: [
    {
      id: 'dissolved-after-set-up',
      says: '撤销日期不得早于成立日期',
      fields: ['dissolvedOn', 'setUpOn'],
      holds: (row) => row.dissolvedOn === null || row.dissolvedOn >= row.setUpOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'both-principals-head',
      says: '法治政府建设领导小组一般由党委书记和乡镇长共同任组长',
      fields: ['kind', 'headPosts'],
      holds: (row) =>
        row.kind !== 'rule-of-law' || (row.headPosts.includes('secretary') && row.headPosts.includes('head')),
      fix: '两位主要负责人都是第一责任人；确未共同任组长的，可以照实保存。',
      cite: cite('F08'),
      severity: 'warn',
    },
  ],
});

export const groupsInBeing = defineMeasure(leadingGroups, {
  id: 'leading-groups.in-being',
  label: '法治工作领导小组',
  kind: 'stock',
  from: 'setUpOn',
  to: 'dissolvedOn',
  unit: '个',
  by: 'kind',
  counts: '至期末已成立且未撤销的领导小组，一行计一个',
});

export const groupsSetUp = defineMeasure(leadingGroups, {
  id: 'leading-groups.set-up',
  label: '新成立领导小组',
  kind: 'count',
  on: 'setUpOn',
  unit: '个',
  counts: '按成立日期计，一行计一个',
});

export const groupsHeadedByBoth = defineMeasure(leadingGroups, {
  id: 'leading-groups.headed-by-both',
  label: '书记、乡镇长任双组长的领导小组',
  kind: 'stock',
  from: 'setUpOn',
  to: 'dissolvedOn',
  where: (row) => row.headPosts.includes('secretary') && row.headPosts.includes('head'),
  unit: '个',
  counts: '至期末在运行的领导小组中，组长职务同时含党委书记和乡镇长的',
});
