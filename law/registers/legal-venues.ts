import { code, date, defineMeasure, defineRegister, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per place where law is shown, taught or advised on. */
export const legalVenues = defineRegister({
  id: 'legal-venues',
  order: 9,
  label: '法治文化阵地台账',
  oneRow: '一处阵地',
  about: '法治文化广场、宣传栏、公共法律服务点等固定场所，一处一行。阵地建设没有统一的法定数量要求，按实有登记。',
  cite: [cite('P06'), cite('P05')],
  nature: 'stock',
  unitLabel: '所在村（社区）',
  fields: {
    kind: code(
      '阵地类型',
      {
        square: '法治文化广场（公园）',
        corridor: '法治文化长廊（墙）',
        board: '法治宣传栏',
        library: '法律图书角（农家书屋）',
        service: '公共法律服务站（室）',
        mediation: '调解室',
        school: '青少年法治教育点',
        screen: '电子显示屏',
        other: '其他',
      },
      {
        synonyms: ['类型', '类别', '阵地类别'],
        optionSynonyms: {
          法治广场: 'square',
          法治公园: 'square',
          法治长廊: 'corridor',
          法治文化墙: 'corridor',
          宣传栏: 'board',
          公示栏: 'board',
          法律图书角: 'library',
          农家书屋: 'library',
          公共法律服务室: 'service',
          公共法律服务站: 'service',
          人民调解室: 'mediation',
        },
      },
    ),
    place: text('地点', { synonyms: ['位置', '名称', '阵地名称', '建设地点'], example: '村便民服务中心前' }),
    builtOn: date('建成日期', { synonyms: ['建成时间', '启用日期', '建设时间'], example: '2021-11-20' }),
    renewedOn: date('最近更新日期', { blank: '未更新过内容', synonyms: ['更新日期', '更新时间'] }),
    closedOn: date('停用日期', { blank: '在用', synonyms: ['拆除日期', '停用时间'] }),
  },
  datedBy: 'builtOn',
  listed: ['kind', 'place', 'builtOn', 'renewedOn', 'closedOn'],
  titledBy: 'place',
  rules: [
    {
      id: 'closed-after-built',
      says: '停用日期不得早于建成日期',
      fields: ['closedOn', 'builtOn'],
      holds: (row) => row.closedOn === null || row.closedOn >= row.builtOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'renewed-while-in-use',
      says: '最近更新日期应当在建成日期和停用日期之间',
      fields: ['renewedOn', 'builtOn', 'closedOn'],
      holds: (row) =>
        row.renewedOn === null ||
        (row.renewedOn >= row.builtOn && (row.closedOn === null || row.renewedOn <= row.closedOn)),
      fix: '请核对三个日期。',
    },
  ],
});

export const venuesInUse = defineMeasure(legalVenues, {
  id: 'legal-venues.in-use',
  label: '法治文化阵地',
  kind: 'stock',
  from: 'builtOn',
  to: 'closedOn',
  unit: '处',
  by: 'kind',
  counts: '至期末已建成且未停用的阵地，一行计一处',
});

export const venuesBuilt = defineMeasure(legalVenues, {
  id: 'legal-venues.built',
  label: '新建法治文化阵地',
  kind: 'count',
  on: 'builtOn',
  unit: '处',
  by: 'kind',
  counts: '按建成日期计，一行计一处',
});

export const venueVillages = defineMeasure(legalVenues, {
  id: 'legal-venues.villages',
  label: '有法治文化阵地的村（社区）',
  kind: 'distinct-stock',
  from: 'builtOn',
  to: 'closedOn',
  where: (row) => /^\d{12}$/.test(row.unit),
  keys: (row) => [row.unit],
  unit: '个',
  counts: '至期末至少有一处在用阵地的村（社区）',
});
