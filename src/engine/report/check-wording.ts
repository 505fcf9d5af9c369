import { localDate } from '#kernel/local-date.ts';
import { demand } from '../declaration-fault.ts';
import type { Unit } from '../unit.ts';
import { FIGURE_BRACE, templatesOf } from './needs-of.ts';
import type { Outline, Part, Section } from './outline-shape.ts';
import type { Clause, Sentence } from './wording.ts';

/**
 * Checks what an outline says of itself, without the law: ids, queries, themes, braces, and that measures are claimed only where
 * something shows them.
 * @throws {Fault} DECLARATION_INVALID
 */
export function checkWording(outline: Outline): void {
  const what = `报告提纲 ${outline.id}`;
  const { sections, queries } = outline;
  once(what, 'sections', sections);
  once(what, 'queries', queries);
  const themes = sections.flatMap(({ themes }) => themes);
  once(what, 'themes', themes);
  once(
    what,
    'signals',
    themes.flatMap(({ signals }) => signals),
  );
  demand(sections.map(({ content }) => ORDER.indexOf(content)).every(ascends), what, 'sections', '法定内容的顺序不对');
  const check = (at: string, { clauses, opening }: Sentence, free: boolean) => {
    if (opening !== undefined) checkBraces(outline, what, at, opening, new Set());
    for (const clause of clauses) checkClause(outline, what, at, clause, free);
  };
  const checkPart = (at: string, part: Part, free: boolean) => {
    once(what, `${at}/${part.id}`, part.points);
    if (part.heading !== null) checkBraces(outline, what, `${at}/${part.id}`, part.heading, new Set());
    for (const point of part.points) {
      for (const sentence of point.sentences) check(`${at}/${part.id}/${point.id}`, sentence, free);
    }
  };
  for (const part of [...outline.opening, ...outline.closing]) checkPart('opening', part, true);
  for (const section of sections) {
    once(what, section.id, [...section.lead, ...section.parts]);
    for (const part of section.lead) checkPart(section.id, part, true);
    for (const part of section.parts) checkPart(section.id, part, section.content === 'plan');
    checkThemes(outline, what, section);
    for (const { id, signals } of section.themes) {
      for (const { shortcoming } of signals) check(`${section.id}/${id}`, shortcoming, false);
    }
  }
  checkRemedies(outline, what);
  for (const template of [...outline.title, outline.addressee, outline.copyTo, outline.note, ...outline.signedBy])
    checkBraces(outline, what, 'title', template, new Set());
}

/** Every shortcoming has its place in the plan, once. */
function checkRemedies({ sections }: Outline, what: string): void {
  const signals = sections.flatMap(({ themes }) => themes.flatMap(({ signals }) => signals.map(({ id }) => id)));
  const answered = sections.flatMap(({ parts }) =>
    parts.flatMap(({ points }) => points.flatMap(({ remedies }) => remedies)),
  );
  for (const id of answered) demand(signals.includes(id), what, 'remedies', `没有不足“${id}”`);
  if (!sections.some(({ content }) => content === 'plan')) return;
  for (const id of signals) {
    const times = answered.filter((other) => other === id).length;
    demand(times === 1, what, 'remedies', `不足“${id}”的整改安排在计划中出现 ${times} 次，应为 1 次`);
  }
}

const ORDER = ['measures', 'shortcomings', 'principal', 'plan', 'other'];

/** Whether the section is not before the one ahead of it. Local practice may put the principals before the shortcomings. */
function ascends(place: number, index: number, places: readonly number[]): boolean {
  const before = places[index - 1] ?? 0;
  return place >= before || (place === 1 && before === 2);
}

function once(what: string, at: string, list: readonly { readonly id: string }[]): void {
  const ids = list.map(({ id }) => id);
  const again = ids.find((id, place) => ids.indexOf(id) !== place);
  demand(again === undefined, what, at, `“${again}”重复`);
}

function checkThemes(outline: Outline, what: string, section: Section): void {
  demand(
    section.themes.length === 0 || section.content === 'shortcomings',
    what,
    section.id,
    '只有不足和原因部分可以有不足主题',
  );
  for (const theme of section.themes) {
    const at = `${section.id}/${theme.id}`;
    for (const { cause, measure } of theme.signals)
      for (const template of [theme.head, cause, measure]) checkBraces(outline, what, at, template, new Set());
  }
}

/** `free`: words may stand by themselves (plans, openings). Elsewhere they need a condition or stand behind a clause. */
function checkClause(outline: Outline, what: string, at: string, clause: Clause, free: boolean): void {
  demand(
    clause.kind !== 'words' || clause.when !== undefined || free,
    what,
    at,
    `“${clause.kind === 'words' ? clause.text : ''}”没有以台账为前提`,
    '请加上 when，或者放在有数字的分句之后。',
  );
  const names = new Set(LOCALS[clause.kind]);
  if ('rows' in clause) {
    const query = outline.queries.find(({ id }) => id === clause.rows);
    demand(query !== undefined, what, at, `没有行查询“${clause.rows}”`);
    const fields = ['unit', ...query.fields];
    if (clause.kind === 'each') for (const field of fields) names.add(field);
    if (clause.kind === 'list')
      demand(fields.includes(clause.pick.field), what, at, `行查询“${clause.rows}”没有字段“${clause.pick.field}”`);
    if (clause.kind === 'tally')
      demand(fields.includes(clause.by), what, at, `行查询“${clause.rows}”没有字段“${clause.by}”`);
  }
  for (const template of templatesOf(clause)) checkBraces(outline, what, at, template, names);
  for (const inner of clause.with ?? []) checkClause(outline, what, at, inner, true);
}

/** Names that a kind of clause fills itself. */
const LOCALS: Readonly<Record<Clause['kind'], readonly string[]>> = {
  say: ['n', 'because'],
  breakdown: ['parts', 'label', 'n'],
  compare: ['d', 'p'],
  list: ['list', 'etc', 'count'],
  each: [],
  tally: ['parts', 'n'],
  counted: ['n'],
  target: ['n', 'target'],
  targets: ['parts', 'label', 'target', 'n'],
  villages: ['list', 'count'],
  months: ['list', 'count'],
  words: [],
};

const SAMPLE: Unit = {
  ...{ code: '990000000', name: '某县某镇', short: '某镇', kind: 'township', successor: null, to: null },
  from: localDate('2000-01-01'),
};

function checkBraces(
  { settings, words }: Outline,
  what: string,
  at: string,
  template: string,
  own: ReadonlySet<string>,
): void {
  const plain = [
    'year',
    'nextYear',
    'lastYear',
    'unit',
    'short',
    'villages',
    ...Object.keys({ ...settings, ...words(SAMPLE) }),
  ];
  for (const [brace, name = ''] of template.matchAll(/\{([^}]*)\}/g)) {
    const known = own.has(name) || plain.includes(name) || brace.match(FIGURE_BRACE) !== null;
    demand(known, what, at, `“${template}”中的 ${brace} 没有来源`);
  }
}
