import type { Unit } from '#engine/unit.ts';
import { localDate } from '#kernel/local-date.ts';
import { LETTERS, type Letter, OFFICES, type Place } from './place.ts';

/** The demonstration county: a division that does not exist, under a province code that is assigned to none. */
export const DEMO_COUNTY = '990101';

type Township = {
  readonly unit: string;
  readonly short: string;
  readonly form: Place['form'];
  readonly year: number;
  /** Neighbourhoods (社区) first, then villages. */
  readonly neighbourhoods: readonly string[];
  readonly villages: readonly string[];
};

/** Letter of the report → the township that stands for it. Every name is invented. */
const townships: Readonly<Record<Letter, Township>> = {
  A: {
    unit: '990101200',
    short: '青禾乡',
    form: '乡',
    year: 2023,
    neighbourhoods: ['青禾社区'],
    villages: ['石磨村', '柳湾村', '双井村', '云脚村'],
  },
  B: {
    unit: '990101201',
    short: '麦垄乡',
    form: '乡',
    year: 2023,
    neighbourhoods: [],
    villages: ['麦垄村', '前岗村', '后岗村', '枣树屯村', '河套村', '老渡口村', '白杨村', '瓦窑村', '新桥村'],
  },
  C: {
    unit: '990101100',
    short: '澄溪镇',
    form: '镇',
    year: 2023,
    neighbourhoods: ['澄溪社区', '石桥社区'],
    villages: ['龙眼村', '茶坡村', '杉树村', '清泉村', '红岩村', '桂花村', '长岭村', '竹林村', '高梁村'],
  },
  D: {
    unit: '990101202',
    short: '竹屿乡',
    form: '乡',
    year: 2024,
    neighbourhoods: ['竹屿社区'],
    villages: ['渔塘村', '木叶村', '半坡村', '天池村', '楠木村', '楼房村', '风洞村'],
  },
  E: {
    unit: '990101203',
    short: '沙枣乡',
    form: '乡',
    year: 2022,
    neighbourhoods: [],
    villages: ['沙枣村', '古井村', '红柳村', '方山村', '旺滩村', '甘草村'],
  },
};

/** The five townships, in the order of their letters. */
export const demoPlaces: readonly Place[] = LETTERS.map((report) => placeFor(report, townships[report]));

/** Every unit of the demonstration county with those above it, upper units first. */
export const demoUnits: readonly Unit[] = [
  unit('99', '演示·省', '演示省', 'province'),
  unit('9901', '演示·市', '演示市', 'city'),
  unit(DEMO_COUNTY, '演示·云溪县', '云溪县', 'county'),
  unit(`${DEMO_COUNTY}@yfzxb`, '演示·云溪县委依法治县委员会办公室', '依法治县办', 'office'),
  unit(`${DEMO_COUNTY}@sfj`, '演示·云溪县司法局', '县司法局', 'office'),
  ...Object.values(townships).flatMap((township) => [
    unit(township.unit, `演示·${township.short}`, township.short, 'township'),
    ...Object.entries(OFFICES).map(([suffix, name]) =>
      unit(`${township.unit}@${suffix}`, `演示·${township.short}${name}`, name, 'office'),
    ),
    ...divisionsOf(township).map(({ code, name }) => unit(code, `演示·${township.short}${name}`, name, 'village')),
  ]),
];

/** The place of a report. */
export function placeOf(report: Letter): Place {
  const place = demoPlaces.find((each) => each.report === report);
  if (place === undefined) throw new Error(`no demonstration township ${report}`);
  return place;
}

/** 石磨村, 司法所: how a text inside the township calls one of its units. */
export function shortName(code: string): string {
  const found = demoUnits.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no demonstration unit ${code}`);
  return found.short;
}

/** Neighbourhoods are numbered from 001 and villages from 201, as GB/T 10114 has it. */
function divisionsOf({ unit, neighbourhoods, villages }: Township): readonly { code: string; name: string }[] {
  const from = (first: number, names: readonly string[]) =>
    names.map((name, at) => ({ code: `${unit}${String(first + at).padStart(3, '0')}`, name }));
  return [...from(1, neighbourhoods), ...from(201, villages)];
}

function placeFor(report: Letter, township: Township): Place {
  const { unit, year, short, form } = township;
  const offices = {
    dzb: `${unit}@dzb`,
    djb: `${unit}@djb`,
    pafz: `${unit}@pafz`,
    sfs: `${unit}@sfs`,
    zfd: `${unit}@zfd`,
    yjb: `${unit}@yjb`,
    jjfz: `${unit}@jjfz`,
    cjb: `${unit}@cjb`,
    mzb: `${unit}@mzb`,
    nyz: `${unit}@nyz`,
    bmz: `${unit}@bmz`,
    czb: `${unit}@czb`,
  };
  return { report, year, unit, short, form, villages: divisionsOf(township).map(({ code }) => code), offices };
}

function unit(code: string, name: string, short: string, kind: Unit['kind']): Unit {
  return { code, name, short, kind, from: localDate('2010-01-01'), to: null, successor: null };
}
