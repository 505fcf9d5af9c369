import { isMet, monthsWithout, villagesWithout } from './evaluate-condition.ts';
import { pieceOfChange, pieceOfCoverage, pieceOfFigure, pieceOfRows, pieceOfVillages } from './figure-piece.ts';
import { type Fragment, fillTemplate, joinFragments, textPiece, tidy } from './fragment.ts';
import { type Context, getFigure, getQuery, isKept, rowsIn, targetResults } from './lookup.ts';
import { FIGURE_BRACE } from './needs-of.ts';
import { joinNames, namesIn, nested, sayField } from './row-text.ts';
import type {
  Breakdown,
  Clause,
  Compare,
  Counted,
  Each,
  List,
  Months,
  Say,
  Tally,
  Target,
  Targets,
  Villages,
} from './wording.ts';

/** A clause that survived: the mark before it, the word it takes where it does not open its sentence, and its text. */
export type Said = { readonly join: string; readonly lead: string; readonly fragment: Fragment };

type Locals = Readonly<Record<string, Fragment | null>>;
type Filled = ReturnType<typeof fillTemplate>;

/** What is left of a clause and of those behind it; empty where nothing is known or nothing is to be said. */
export function composeClause(context: Context, clause: Clause): readonly Said[] {
  if (clause.when !== undefined && !isMet(clause.when, context)) return [];
  const { filled, carries } = fillClause(context, clause);
  const all = filled.filter((one) => one !== null);
  if (all.length === 0) return [];
  const said = all.map(({ lead, fragment }) => ({ join: clause.join ?? '，', lead, fragment }));
  return carries ? [...said, ...(clause.with ?? []).flatMap((inner) => composeClause(context, inner))] : said;
}

/** Fills a template from the clause's own names, then indicators, then plain words. null where a figure is not known. */
export function fill(context: Context, template: string, locals: Locals = {}): Filled {
  return fillTemplate(template, (name) => {
    if (name in locals) return locals[name] ?? null;
    const [whole] = `{${name}}`.match(FIGURE_BRACE) ?? [];
    if (whole !== undefined) {
      const [id = '', which] = name.split('|');
      const figure = which === undefined ? getFigure(context, id) : context.facts.previous.get(id);
      const piece = figure === undefined ? null : pieceOfFigure(context, figure);
      return piece === null ? null : [piece];
    }
    if (name === 'villages') return [pieceOfVillages(context)];
    const word = context.words[name];
    if (word === undefined) throw new Error(`outline ${context.outline.id}: nothing fills {${name}} in “${template}”`);
    return [textPiece(word)];
  });
}

/** `carries`: whether the clauses behind it make sense. */
type Outcome = { readonly filled: readonly Filled[]; readonly carries: boolean };
const NOTHING: Outcome = { filled: [], carries: false };

function fillClause(context: Context, clause: Clause): Outcome {
  switch (clause.kind) {
    case 'say':
      return fillSay(context, clause);
    case 'breakdown':
      return fillBreakdown(context, clause);
    case 'compare':
      return fillCompare(context, clause);
    case 'list':
      return fillList(context, clause);
    case 'each':
      return fillEach(context, clause);
    case 'tally':
      return fillTally(context, clause);
    case 'counted':
      return fillCounted(context, clause);
    case 'target':
      return fillTarget(context, clause);
    case 'targets':
      return fillTargets(context, clause);
    case 'villages':
      return fillVillages(context, clause);
    case 'months':
      return fillMonths(context, clause);
    case 'words':
      return { filled: [fill(context, clause.text)], carries: true };
  }
}

function choose(context: Context, template: string | undefined, locals: Locals, carries = true): Outcome {
  if (template === undefined) return NOTHING;
  const filled = fill(context, template, locals);
  return { filled: [filled], carries: carries && filled !== null };
}

function fillSay(context: Context, { of, many, one, none, notApplicable }: Say): Outcome {
  const figure = getFigure(context, of);
  const piece = pieceOfFigure(context, figure);
  if (figure.state === 'blank') return NOTHING;
  if (piece === null)
    return choose(context, notApplicable, { because: [textPiece(figure.because ?? '不适用')] }, false);
  if (piece.value === 0) return choose(context, none, { n: [piece] }, false);
  return choose(context, piece.value === 1 && one !== undefined ? one : many, { n: [piece] });
}

function fillBreakdown(context: Context, { of, text, part, most, omit, words }: Breakdown): Outcome {
  const whole = getFigure(context, of).value;
  const parts = context.facts.breakdowns.get(of);
  if (parts === undefined) throw new Error(`facts lack the parts of ${of}`);
  const known = parts.flatMap((one) => (one.figure.value === null ? [] : [{ ...one, value: one.figure.value }]));
  // Summary rows may state a whole without its parts: parts that do not add up to it would mislead.
  if (whole === null || known.reduce((sum, { value }) => sum + value, 0) < whole) return NOTHING;
  const shown = known
    .filter(({ value, option }) => value > 0 && !(omit ?? []).includes(option))
    .sort((a, b) => b.value - a.value)
    .slice(0, most);
  if (shown.length === 0 || (shown.length === 1 && shown[0]?.value === whole)) return NOTHING;
  const said = shown.map(({ option, label, figure }) => {
    const piece = pieceOfFigure(context, figure);
    const locals = { label: [textPiece(words?.[option] ?? label)], n: piece === null ? null : [piece] };
    return fill(context, part ?? '{label}{n}', locals)?.fragment ?? [];
  });
  return choose(context, text, { parts: joinFragments(said, '、') });
}

/** Growth in percent says little of small numbers. */
const LEAST_FOR_PERCENT = 20;

function fillCompare(context: Context, { of, rise, fall, same }: Compare): Outcome {
  const [figure, previous] = [getFigure(context, of), context.facts.previous.get(of)];
  if (figure.value === null || previous === undefined || previous.value === null) return NOTHING;
  if (figure.value === previous.value) return choose(context, same ?? '与上年持平', {});
  const up = figure.value > previous.value;
  const rate = figure.unit === '%';
  const locals = {
    d: [pieceOfChange(context, figure, previous, 'amount')],
    p: [pieceOfChange(context, figure, previous, 'percent')],
  };
  const amount = up ? (rise ?? `较上年${rate ? '提高' : '增加'}{d}`) : (fall ?? `较上年${rate ? '下降' : '减少'}{d}`);
  const percent =
    rate || previous.value < LEAST_FOR_PERCENT || amount.includes('{p}') ? '' : `、${up ? '增长' : '下降'}{p}`;
  return choose(context, `${amount}${percent}`, locals);
}

function fillList(context: Context, clause: List): Outcome {
  const { rows: query, pick, unit, most, many, one, none } = clause;
  const { names, numbers } = namesIn(context, query, rowsIn(context, query), pick);
  if (names.length === 0)
    return isKept(context, getQuery(context, query).register) ? choose(context, none, {}, false) : NOTHING;
  const label = getQuery(context, query).means;
  // Two tasks of one name are two tasks; a law studied twice is one law.
  const value = pick.titles === true ? names.length : numbers.length;
  const short = names.filter((name) => name.length <= LONGEST_NAME);
  if (short.length === 0) return NOTHING;
  const name = `${pick.field}${pick.part === undefined ? '' : `.${pick.part}`}`;
  const count = pieceOfRows(context, query, { name, value, unit, label, numbers });
  const etc = [textPiece(names.length > Math.min(most, short.length) ? '等' : '')];
  const locals = { list: [textPiece(joinNames(short.slice(0, most)))], etc, count: [count] };
  return choose(context, value === 1 ? (one ?? many) : many, locals);
}

/** Longer ones are counted but not printed in a list. */
const LONGEST_NAME = 40;

function fillEach(context: Context, { rows: query, most, text }: Each): Outcome {
  const { fields } = getQuery(context, query);
  const filled = rowsIn(context, query)
    .map((row) => {
      const said = (name: string) => [name, inQuotes(text, name, sayField(context, query, row, name))] as const;
      return fill(context, text, Object.fromEntries(['unit', ...fields].map(said)));
    })
    .filter((one) => one !== null);
  return { filled: filled.slice(0, most), carries: filled.length > 0 };
}

/** What a template puts in quotes keeps its own quotes as inner ones. */
function inQuotes(template: string, name: string, said: Fragment | null): Fragment | null {
  if (said === null || !template.includes(`“{${name}}”`)) return said;
  return said.map((piece) => (piece.kind === 'text' ? textPiece(nested(piece.text)) : piece));
}

function fillTally(context: Context, { rows: query, by, words, unit, text }: Tally): Outcome {
  const rows = rowsIn(context, query);
  const { means } = getQuery(context, query);
  const said = Object.entries(words).flatMap(([option, template]) => {
    const numbers = rows.filter((row) => row[by] === option).map(({ number }) => number);
    if (numbers.length === 0) return [];
    const label = `${means}：${tidy(template.replace(/\{[^}]*\}/g, ''))}`;
    const n = pieceOfRows(context, query, { name: option, value: numbers.length, unit, label, numbers });
    return [fill(context, template, { n: [n] })?.fragment ?? []];
  });
  return said.length === 0 ? NOTHING : choose(context, text, { parts: joinFragments(said, '、') });
}

function fillCounted(context: Context, { rows: query, unit, many, one, none }: Counted): Outcome {
  const { means, register } = getQuery(context, query);
  const numbers = rowsIn(context, query).map(({ number }) => number);
  if (numbers.length === 0) return isKept(context, register) ? choose(context, none, {}, false) : NOTHING;
  const n = pieceOfRows(context, query, { name: 'rows', value: numbers.length, unit, label: means, numbers });
  return choose(context, numbers.length === 1 ? (one ?? many) : many, { n: [n] });
}

function fillTarget(context: Context, { of, met, missed }: Target): Outcome {
  const result = targetResults(context).find(({ indicator }) => indicator?.id === of);
  const figure = pieceOfFigure(context, getFigure(context, of));
  if (result === undefined || figure === null) return NOTHING;
  return choose(context, result.met ? met : missed, {
    n: [figure],
    target: [targetPiece(context, result, 'threshold')],
  });
}

function fillTargets(context: Context, { test, text, part, most }: Targets): Outcome {
  const results = targetResults(context).filter(({ met }) => met === (test === 'met'));
  if (results.length === 0) return NOTHING;
  const said = results.slice(0, most).map((result) => {
    const locals = {
      label: [textPiece(result.name)],
      target: [targetPiece(context, result, 'threshold')],
      n: [targetPiece(context, result, 'reached')],
    };
    return fill(context, part, locals)?.fragment ?? [];
  });
  return choose(context, text, { parts: joinFragments(said, '，') });
}

function targetPiece(
  context: Context,
  result: ReturnType<typeof targetResults>[number],
  which: 'threshold' | 'reached',
) {
  const { row, name, unit } = result;
  return pieceOfRows(context, context.outline.targets?.query ?? '', {
    ...{ name: `${row.number}|${which}`, value: result[which], unit, numbers: [row.number] },
    label: `${name}（${which === 'threshold' ? '目标值' : '实际值'}）`,
    means: which === 'threshold' ? '任务台账中填写的目标值' : '任务台账中填写的实际值；未填写的取本年该指标的数字',
  });
}

function fillVillages(context: Context, { of, most, some, one, none }: Villages): Outcome {
  const without = villagesWithout(context, of);
  if (without === null) return NOTHING;
  if (without.length === 0) return choose(context, none, {});
  const figures = [...(context.facts.perVillage.get(of)?.values() ?? [])];
  const count = pieceOfCoverage(context, getFigure(context, of), 'villages', without.length, figures);
  const list = [textPiece(joinNames(without.slice(0, most).map(({ short }) => short)))];
  return choose(context, without.length === 1 ? (one ?? some) : some, { list, count: [count] });
}

function fillMonths(context: Context, { of, every, gaps }: Months): Outcome {
  const without = monthsWithout(context, of);
  if (without === null) return NOTHING;
  if (without.length === 0) return choose(context, every, {});
  const figures = context.facts.monthly.get(of) ?? [];
  const count = pieceOfCoverage(context, getFigure(context, of), 'months', without.length, figures);
  return choose(context, gaps, { list: [textPiece(without.map((month) => `${month}月`).join('、'))], count: [count] });
}
