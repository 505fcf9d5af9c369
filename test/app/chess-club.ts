import {
  code,
  count,
  date,
  defineIndicator,
  defineMeasure,
  defineRegister,
  link,
  money,
  person,
  reference,
  text,
} from '#engine/declare.ts';
import { assembleLaw, type Law } from '#engine/law.ts';
import { defineSetting } from '#engine/setting.ts';
import type { Citation } from '#kernel/citation.ts';
import { localDate } from '#kernel/local-date.ts';

/** A chess club's rules: use cases are tested on them, never on real law. */
const RULE: Citation = {
  id: 'C01',
  instrument: {
    id: 'club',
    title: '棋社章程',
    number: null,
    effectiveFrom: localDate('2000-01-01'),
    effectiveTo: null,
  },
  article: '第三条',
  says: '裁判须持有效证书',
  evidence: 'practice',
  checkedOn: localDate('2026-01-01'),
};

export const umpires = defineRegister({
  id: 'umpires',
  order: 1,
  label: '裁判台账',
  oneRow: '一名裁判',
  about: '持证裁判。',
  cite: [RULE],
  nature: 'stock',
  fields: {
    card: text('证书编号'),
    from: date('发证日期'),
    to: date('失效日期', { blank: '长期有效', future: true }),
    area: text('赛区'),
  },
  numberedBy: 'card',
  datedBy: 'from',
  listed: ['area', 'from'],
  titledBy: 'area',
});

export const games = defineRegister({
  id: 'games',
  order: 2,
  label: '棋局台账',
  oneRow: '一局棋',
  about: '每下一局登记一行。',
  cite: [RULE],
  unitLabel: '分社',
  fields: {
    kind: code('棋种', { go: '围棋', chess: '国际象棋' }, { optionSynonyms: { 西洋棋: 'chess' } }),
    playedOn: date('对局日期', { synonyms: ['日期'] }),
    title: text('局名'),
    endedOn: date('终局日期', { blank: '未终局' }),
    player: person('棋手', { blank: '不登记' }),
    watched: count('观众人次', { blank: '未统计' }),
    fee: money('门票收入', { blank: '不售票' }),
    umpire: reference('裁判', 'umpires', { blank: '友谊赛' }),
  },
  datedBy: 'playedOn',
  listed: ['kind', 'title', 'playedOn'],
  titledBy: 'title',
  unique: [['kind', 'title']],
  rules: [
    {
      id: 'ended-after-played',
      says: '终局日期不得早于对局日期',
      fields: ['endedOn', 'playedOn'],
      holds: (row) => row.endedOn === null || row.endedOn >= row.playedOn,
    },
  ],
  links: [
    link(umpires, {
      id: 'umpire-certified',
      field: 'umpire',
      says: '裁判在对局之日没有有效证书',
      cite: RULE,
      holds: (game: { playedOn: string }, umpire) =>
        umpire.from <= game.playedOn && (umpire.to === null || umpire.to >= game.playedOn),
    }),
  ],
});

export const played = defineMeasure(games, {
  id: 'games.played',
  label: '对局',
  kind: 'count',
  on: 'playedOn',
  unit: '局',
  by: 'kind',
  counts: '按对局日期计',
});
export const ended = defineMeasure(games, {
  id: 'games.ended',
  label: '终局',
  kind: 'count',
  on: 'endedOn',
  unit: '局',
  counts: '按终局日期计',
});
export const watchers = defineMeasure(games, {
  id: 'games.watchers',
  label: '观众',
  kind: 'sum',
  on: 'playedOn',
  amount: (row) => row.watched,
  unit: '人次',
  counts: '按对局日期计',
});
export const income = defineMeasure(games, {
  id: 'games.income',
  label: '门票收入',
  kind: 'sum',
  on: 'playedOn',
  amount: (row) => row.fee,
  unit: '元',
  per: 100,
  counts: '按对局日期计',
});
export const titles = defineMeasure(games, {
  id: 'games.titles',
  label: '不同局名',
  kind: 'distinct',
  on: 'playedOn',
  keys: (row) => [row.title],
  unit: '个',
  counts: '同名只计一次',
});
export const certified = defineMeasure(umpires, {
  id: 'umpires.certified',
  label: '在册裁判',
  kind: 'stock',
  from: 'from',
  to: 'to',
  unit: '名',
  counts: '期末在册',
});
export const areas = defineMeasure(umpires, {
  id: 'umpires.areas',
  label: '有裁判的赛区',
  kind: 'distinct-stock',
  from: 'from',
  to: 'to',
  keys: (row) => [row.area],
  unit: '个',
  counts: '期末在册，同一赛区只计一次',
});
export const endedRate = defineIndicator({
  id: 'games.ended-rate',
  label: '终局率',
  unit: '%',
  of: { rate: [ended, played] },
  whenNone: '本期没有对局',
  means: '终局数占对局数的比例',
});
export const open = defineIndicator({
  id: 'games.open',
  label: '未终局',
  unit: '局',
  of: { difference: [played, ended] },
  means: '对局数减终局数',
});

export const hallFee = defineSetting({
  id: 'hallFee',
  label: '场地费',
  group: '棋社',
  help: '每局的场地费。',
  kind: 'number',
  unit: '元',
  min: 0,
  max: 50,
  default: 10,
  setBy: ['county', 'township'],
});
export const hostName = defineSetting({
  id: 'hostName',
  label: '主办单位',
  group: '棋社',
  help: '海报上的名称。',
  kind: 'text',
  otherwise: '单位全称',
  setBy: ['township'],
});

/** The club's law as the loader would put it together. */
export const clubLaw: Law = assembleLaw({
  registers: [umpires, games],
  measures: [played, ended, watchers, income, titles, certified, areas],
  indicators: [endedRate, open],
  outlines: [],
  settings: [hallFee, hostName],
});
