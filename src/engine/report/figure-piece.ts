import { formatPeriod, yearPeriod } from '#kernel/period.ts';
import type { Figure } from '../figure.ts';
import type { FigurePiece } from './fragment.ts';
import { type Context, getQuery, labelOf, meansOf, periodOf } from './lookup.ts';
import { printFigure } from './print-figure.ts';

/** A known figure as it is said; null where it is blank or not applicable. */
export function pieceOfFigure(context: Context, figure: Figure): FigurePiece | null {
  const { value, unit, state, indicator } = figure;
  const label = labelOf(context, figure);
  if (state !== 'known' || value === null) return null;
  const period = periodOf(context, figure);
  const name = figure.period.from.startsWith(String(context.facts.year)) ? indicator : `${indicator}|previous`;
  return {
    ...{ kind: 'figure', name, value, unit, label, period, means: meansOf(context, figure) },
    ...printed(value, unit),
    source: { kind: 'figure', figure },
  };
}

/** By how much a figure differs from last year's, without sign: absolutely, in percent points for rates, or in percent. */
export function pieceOfChange(
  context: Context,
  figure: Figure,
  previous: Figure,
  as: 'amount' | 'percent',
): FigurePiece {
  const [now, before] = [figure.value ?? 0, previous.value ?? 0];
  const difference = Number(Math.abs(now - before).toFixed(2));
  const percent = before === 0 ? 0 : Number(((difference / before) * 100).toFixed(1));
  const unit = figure.unit === '%' ? '个百分点' : figure.unit;
  const [value, said] = as === 'amount' ? ([difference, unit] as const) : ([percent, '%'] as const);
  const print = printed(value, said);
  return {
    ...{ kind: 'figure', name: `${figure.indicator}|${as}`, value, unit: said },
    ...print,
    within: as === 'percent' && before !== 0 && (difference / before) * 100 !== percent ? 0.05 : print.within,
    label: `${figure.label}较上年${as === 'amount' ? '增减' : '增减幅度'}`,
    means: as === 'amount' ? '本年数与上年数之差' : '本年数与上年数之差占上年数的比例',
    period: periodOf(context, figure),
    source: { kind: 'change', figure, previous },
  };
}

/** A count of rows or of the names in them, or a number that stands in a row. */
export function pieceOfRows(
  context: Context,
  query: string,
  of: { name: string; value: number; unit: string; label: string; means?: string; numbers: readonly string[] },
): FigurePiece {
  const { register } = getQuery(context, query);
  const counted = `《${context.law.registers.get(register)?.label ?? register}》中的这些记录，同名的计一次`;
  const { name, value, unit, label, numbers } = of;
  return {
    ...{ kind: 'figure', name: `${query}|${name}`, value, unit, label, means: of.means ?? counted },
    ...printed(value, unit),
    period: formatPeriod(yearPeriod(context.facts.year)),
    source: { kind: 'rows', query, register, numbers },
  };
}

/** How many villages or months have none of an indicator. */
export function pieceOfCoverage(
  context: Context,
  indicator: Figure,
  over: 'villages' | 'months',
  count: number,
  figures: readonly Figure[],
): FigurePiece {
  const unit = over === 'villages' ? '个' : '个月';
  const [what, among] = over === 'villages' ? ['村（社区）', '村（社区）'] : ['月份', '月份'];
  return {
    ...{ kind: 'figure', name: `${indicator.indicator}|${over}`, value: count, unit },
    ...printed(count, unit),
    label: `无${indicator.label}的${what}`,
    means: `“${indicator.label}”为零或者没有记录的${among}；${meansOf(context, indicator)}`,
    period: periodOf(context, indicator),
    source: { kind: 'coverage', indicator: indicator.indicator, over, figures },
  };
}

/** The number of villages. */
export function pieceOfVillages({ facts: { villages, year } }: Context): FigurePiece {
  return {
    ...{ kind: 'figure', name: 'villages', value: villages.length, unit: '个' },
    ...printed(villages.length, '个'),
    label: '村（社区）',
    means: '单位名录中年末在册的村（社区）',
    period: `${formatPeriod(yearPeriod(year))}末`,
    source: { kind: 'units', codes: villages.map(({ code }) => code) },
  };
}

function printed(value: number, unit: string): { readonly printed: string; readonly within: number } {
  const { text, within } = printFigure(value, unit);
  return { printed: text, within };
}
