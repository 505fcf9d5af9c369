import { demand } from './declaration-fault.ts';
import type { Feed } from './feed.ts';
import type { Field } from './field.ts';
import { type Indicator, indicatorOfMeasure, measuresOf } from './indicator.ts';
import { type Measure, partOf } from './measure.ts';
import type { Procedure } from './procedure/procedure.ts';
import type { Template } from './procedure/template.ts';
import type { Register } from './register.ts';
import type { Outline } from './report/outline-shape.ts';
import type { Setting } from './setting.ts';

/** Everything declared, checked against each other and indexed. The machine knows law only in this form. */
export type Law = {
  /** By id, in the order of their mechanism. */
  readonly registers: ReadonlyMap<string, Register>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** Measures that rows of a register post to, by register id. */
  readonly measuresByRegister: ReadonlyMap<string, readonly Measure[]>;
  /** What rows of a register post to measures of others, by register id. */
  readonly feedsByRegister: ReadonlyMap<string, readonly Feed[]>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly outlines: ReadonlyMap<string, Outline>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  /** Procedures whose matters are rows of a register, by register id. */
  readonly proceduresByRegister: ReadonlyMap<string, readonly Procedure[]>;
  /** Documents that steps need. */
  readonly templates: ReadonlyMap<string, Template>;
  /** What counties and townships may set themselves. */
  readonly settings: ReadonlyMap<string, Setting>;
};

export type Declarations = {
  readonly registers: readonly Register[];
  readonly measures: readonly Measure[];
  readonly feeds?: readonly Feed[];
  readonly indicators: readonly Indicator[];
  readonly outlines: readonly Outline[];
  readonly procedures?: readonly Procedure[];
  readonly templates?: readonly Template[];
  readonly settings?: readonly Setting[];
};

/**
 * Puts declarations together.
 * @throws {Fault} DECLARATION_INVALID where ids clash or something names what does not exist
 */
export function assembleLaw(declared: Declarations): Law {
  const registers = index(
    [...declared.registers].sort((a, b) => a.order - b.order),
    '台账',
  );
  const feeds = index(declared.feeds ?? [], '计入');
  const measures = index(
    declared.measures.map((measure) => saysFeeds(measure, [...feeds.values()])),
    '计量',
  );
  const own = [...measures.values()].filter((measure) => measure.indicator).map(indicatorOfMeasure);
  const indicators = index([...own, ...declared.indicators], '指标');
  const outlines = index(declared.outlines, '报告提纲');
  const procedures = index(declared.procedures ?? [], '程序');
  for (const register of registers.values()) {
    for (const [id, { register: target }] of Object.entries(register.fields)) {
      demand(target === null || registers.has(target), `台账 ${register.id}`, `fields.${id}`, `没有台账“${target}”`);
    }
  }
  for (const register of registers.values()) {
    for (const { field, link, of } of register.takes) {
      const target = registers.get(register.fields[link]?.register ?? '')?.fields[of];
      const isSame =
        target?.kind === register.fields[field]?.kind || (isWords(target) && isWords(register.fields[field]));
      demand(isSame, `台账 ${register.id}`, `takes.${field}`, `所取的“${of}”不存在或者种类不同`);
    }
    for (const { to, fields } of register.gifts) {
      const target = registers.get(to);
      for (const id of fields)
        demand(target?.fields[id] !== undefined, `台账 ${register.id}`, 'gifts', `“${to}”没有“${id}”`);
    }
  }
  for (const feed of feeds.values()) {
    const parts = partsIn(registers, measures.get(feed.measure));
    demand(measures.has(feed.measure), `计入 ${feed.id}`, 'measure', `没有计量“${feed.measure}”`);
    demand(feed.option === null || feed.option in parts, `计入 ${feed.id}`, 'option', `没有选项“${feed.option}”`);
  }
  const templates = index(declared.templates ?? [], '文书');
  const settings = index(declared.settings ?? [], '设置');
  for (const procedure of procedures.values()) {
    const { id, register, steps } = procedure;
    demand(registers.has(register), `程序 ${id}`, 'register', `没有台账“${register}”`);
    for (const [step, { papers = [] }] of Object.entries(steps)) {
      for (const { template } of papers) {
        const isKnown = template === undefined || templates.get(template)?.procedure === id;
        demand(isKnown, `程序 ${id}`, `steps.${step}.papers`, `没有文书“${template}”`);
      }
    }
  }
  for (const measure of measures.values()) {
    demand(registers.has(measure.register), `计量 ${measure.id}`, 'register', `没有台账“${measure.register}”`);
  }
  for (const indicator of indicators.values()) {
    for (const id of measuresOf(indicator.formula)) {
      demand(measures.has(id), `指标 ${indicator.id}`, 'of', `没有计量“${id}”`);
    }
  }
  for (const outline of outlines.values()) {
    for (const id of outline.indicators) {
      demand(indicators.has(id), `报告提纲 ${outline.id}`, 'indicators', `没有指标“${id}”`);
    }
  }
  const measuresByRegister = new Map(
    [...registers.keys()].map((id) => [id, [...measures.values()].filter((m) => m.register === id)]),
  );
  const proceduresByRegister = Map.groupBy(procedures.values(), ({ register }) => register);
  return {
    registers,
    measures,
    measuresByRegister,
    feedsByRegister: Map.groupBy(feeds.values(), ({ register }) => register),
    indicators,
    outlines,
    procedures,
    proceduresByRegister,
    templates,
    settings,
  };
}

/** The options of a measure's `by` field with the id and label of each part; empty where it has none. */
export function partsOf(
  law: Law,
  measure: Measure,
): readonly { readonly id: string; readonly option: string; readonly label: string }[] {
  if (measure.by === null) return [];
  const options = partsIn(law.registers, measure);
  return Object.entries(options).map(([option, label]) => ({ id: partOf(measure.id, option), option, label }));
}

function partsIn(registers: Law['registers'], measure: Measure | undefined): Readonly<Record<string, string>> {
  return registers.get(measure?.register ?? '')?.fields[measure?.by ?? '']?.options ?? {};
}

function isWords(field: Field | undefined): boolean {
  return field?.kind === 'text' || field?.kind === 'note';
}

/** A measure whose words name the other registers that it counts. */
function saysFeeds(measure: Measure, feeds: readonly Feed[]): Measure {
  const also = [...new Set(feeds.filter((feed) => feed.measure === measure.id).map(({ counts }) => counts))];
  return also.length === 0 ? measure : { ...measure, counts: [measure.counts, ...also].join('；') };
}

function index<T extends { readonly id: string }>(list: readonly T[], what: string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const entry of list) {
    demand(!map.has(entry.id), `${what} ${entry.id}`, 'id', '重复声明');
    map.set(entry.id, entry);
  }
  return map;
}
