import { code, date, defineMeasure, defineRegister, note, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per practice of the township's own that the annual report may cite. */
export const practices = defineRegister({
  id: 'practices',
  order: 27,
  label: '典型做法台账',
  oneRow: '一项典型做法',
  about: '本乡镇法治政府建设中行之有效的做法，供年度报告引用。写清做法和实际成效，成效中的数字应当能在台账中查到。',
  cite: [cite('R07'), cite('R11')],
  unitLabel: '承办单位',
  nature: 'stock',
  summaries: false,
  fields: {
    title: text('做法名称', { synonyms: ['名称', '标题', '品牌名称'], example: '院坝议事会' }),
    summary: note('做法和成效', {
      hint: '两三句话，报告可以直接引用',
      synonyms: ['主要做法', '内容', '简介', '经验做法'],
    }),
    since: date('开始日期', { synonyms: ['开展日期', '起始时间', '实施时间'], example: '2022-03-01' }),
    area: code(
      '所属方面',
      {
        decisions: '行政决策',
        enforcement: '行政执法',
        disputes: '矛盾化解',
        publicity: '普法宣传',
        services: '政务服务',
        oversight: '监督制约',
        other: '其他',
      },
      { blank: '未分类', synonyms: ['类别', '领域'] },
    ),
    recognisedBy: text('推广或者表扬单位', { blank: '没有', synonyms: ['表彰单位', '推广单位', '获奖情况'] }),
    recognisedOn: date('推广或者表扬日期', { blank: '没有' }),
    until: date('结束日期', { blank: '仍在开展', synonyms: ['停止日期'] }),
  },
  datedBy: 'since',
  listed: ['title', 'area', 'since', 'recognisedBy', 'until'],
  titledBy: 'title',
  unique: [['title']],
  rules: [
    {
      id: 'days-after-start',
      says: '结束日期、推广或者表扬日期不得早于开始日期',
      fields: ['until', 'recognisedOn', 'since'],
      holds: (row) => [row.until, row.recognisedOn].every((on) => on === null || on >= row.since),
      fix: '请核对各个日期。',
    },
    {
      id: 'recognised-by-someone',
      says: '推广或者表扬的单位和日期应当同时填写',
      fields: ['recognisedBy', 'recognisedOn'],
      holds: (row) => (row.recognisedBy === null) === (row.recognisedOn === null),
      fix: '请补填其中未填的一项。',
    },
  ],
});

export const current = defineMeasure(practices, {
  id: 'practices.current',
  label: '正在开展的典型做法',
  kind: 'stock',
  from: 'since',
  to: 'until',
  by: 'area',
  unit: '项',
  counts: '期末仍在开展的做法，自开始日期起，至结束当日止',
});

export const started = defineMeasure(practices, {
  id: 'practices.started',
  label: '新开展的典型做法',
  kind: 'count',
  on: 'since',
  unit: '项',
  counts: '按开始日期计',
});

export const recognised = defineMeasure(practices, {
  id: 'practices.recognised',
  label: '被推广或者表扬的典型做法',
  kind: 'count',
  on: 'recognisedOn',
  unit: '项',
  counts: '按推广或者表扬日期计',
});
