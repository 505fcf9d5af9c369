import {
  code,
  count,
  date,
  defineIndicator,
  defineMeasure,
  defineRegister,
  money,
  person,
  text,
  units,
} from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per engagement of a legal adviser, by the township or for its villages. */
export const legalCounsel = defineRegister({
  id: 'legal-counsel',
  order: 10,
  label: '法律顾问聘任台账',
  oneRow: '一次聘任',
  about:
    '乡镇党委、政府法律顾问和村（社区）法律顾问的聘任，一次聘任一行，续聘另起一行。顾问提供的意见、审查和咨询记入公共法律服务台账。',
  cite: [cite('C04'), cite('C01'), cite('C08')],
  nature: 'stock',
  fields: {
    scope: code(
      '聘任类别',
      { township: '乡镇法律顾问', village: '村（社区）法律顾问' },
      {
        synonyms: ['类别', '顾问类别'],
        optionSynonyms: {
          政府法律顾问: 'township',
          镇法律顾问: 'township',
          村居法律顾问: 'village',
          一村一法律顾问: 'village',
        },
      },
    ),
    adviser: person('顾问姓名', { synonyms: ['法律顾问', '律师', '律师姓名', '姓名'] }),
    firm: text('所在机构', { synonyms: ['律师事务所', '律所', '法律服务所', '执业机构'], example: '某某律师事务所' }),
    from: date('聘期起', { synonyms: ['聘任日期', '起始日期', '合同开始日期', '聘任时间'], example: '2023-01-01' }),
    to: date('聘期止', { future: true, blank: '未约定终止日期', synonyms: ['终止日期', '合同结束日期', '聘期至'] }),
    villages: units('服务的村（社区）', { hint: '逐个选择', synonyms: ['服务村', '覆盖村（社区）', '对接村'] }),
    contractNumber: text('合同编号', { blank: '未编号', synonyms: ['合同号', '协议编号'] }),
    fee: money('年服务费', { blank: '不收费或由县级支付', synonyms: ['费用', '合同金额', '服务费'] }),
    followers: count('平台关注人数', {
      blank: '未使用服务平台',
      hint: '关注村居法律顾问服务平台的人数',
      synonyms: ['关注人数', '关注数'],
    }),
    residents: count('服务人口', {
      blank: '未使用服务平台',
      hint: '计算关注率所用的人口数，与平台一致',
      synonyms: ['常住人口', '应关注人数', '服务人口数'],
    }),
  },
  datedBy: 'from',
  listed: ['scope', 'firm', 'from', 'to', 'villages'],
  titledBy: 'firm',
  rules: [
    {
      id: 'to-after-from',
      says: '聘期止不得早于聘期起',
      fields: ['to', 'from'],
      holds: (row) => row.to === null || row.to >= row.from,
      fix: '请核对两个日期。',
    },
    {
      id: 'village-counsel-names-villages',
      says: '村（社区）法律顾问应当写明服务的村（社区）',
      fields: ['scope', 'villages'],
      holds: (row) => row.scope !== 'village' || row.villages.length > 0,
      fix: '请选择服务的村（社区）。',
    },
    {
      id: 'followers-with-residents',
      says: '平台关注人数和服务人口应当一并填写或者都不填写',
      fields: ['followers', 'residents'],
      holds: (row) => (row.followers === null) === (row.residents === null),
      fix: '请补齐另一项，或者都留空。',
    },
    {
      id: 'followers-within-residents',
      says: '平台关注人数不得多于服务人口',
      fields: ['followers', 'residents'],
      holds: (row) => row.followers === null || row.residents === null || row.followers <= row.residents,
      fix: '请核对两个数字。',
    },
  ],
});

export const counselEngaged = defineMeasure(legalCounsel, {
  id: 'legal-counsel.engaged',
  label: '在聘法律顾问',
  kind: 'stock',
  from: 'from',
  to: 'to',
  unit: '名',
  by: 'scope',
  counts: '期末在聘期内的聘任，一行计一名；同一人分别受聘的分别计',
});

export const counselVillages = defineMeasure(legalCounsel, {
  id: 'legal-counsel.villages',
  label: '法律顾问覆盖村（社区）',
  kind: 'distinct-stock',
  from: 'from',
  to: 'to',
  keys: (row) => row.villages,
  unit: '个',
  counts: '期末在聘期内的法律顾问所服务的村（社区），几名顾问服务同一村的计一个',
});

export const counselFees = defineMeasure(legalCounsel, {
  id: 'legal-counsel.fees',
  label: '法律顾问年服务费',
  kind: 'sum',
  on: 'from',
  where: (row) => row.fee !== null,
  amount: (row) => row.fee,
  per: 100,
  unit: '元',
  counts: '本期起聘的各份合同年服务费之和，不收费和由县级支付的不计',
});

export const platformFollowers = defineMeasure(legalCounsel, {
  id: 'legal-counsel.platform-followers',
  label: '村居法律顾问平台关注人数',
  kind: 'stock',
  from: 'from',
  to: 'to',
  where: (row) => row.followers !== null && row.residents !== null,
  amount: (row) => row.followers,
  unit: '人',
  counts: '期末在聘期内的各行平台关注人数之和，未使用平台的不计',
});

export const platformResidents = defineMeasure(legalCounsel, {
  id: 'legal-counsel.platform-residents',
  label: '村居法律顾问平台服务人口',
  kind: 'stock',
  from: 'from',
  to: 'to',
  where: (row) => row.followers !== null && row.residents !== null,
  amount: (row) => row.residents,
  unit: '人',
  counts: '期末在聘期内的各行服务人口之和，未使用平台的不计',
});

export const platformFollowersRate = defineIndicator({
  id: 'legal-counsel.platform-followers-rate',
  label: '村居法律顾问平台关注率',
  unit: '%',
  of: { rate: [platformFollowers, platformResidents] },
  whenNone: '未使用村居法律顾问服务平台',
  means: '平台关注人数占服务人口的比例；仅作记录，不用于考核评分',
});
