import { monthOf, yearOf } from '#kernel/local-date.ts';
import { yearPeriod } from '#kernel/period.ts';
import type { Figure } from '../figure.ts';
import type { Unit } from '../unit.ts';
import type { Condition } from './condition.ts';
import { type Context, findFigure, getFigure, rowsIn, targetResults } from './lookup.ts';

/** Whether a condition holds. What is blank, not applicable or not told fulfils none but `blank`. */
export function isMet(condition: Condition, context: Context): boolean {
  switch (condition.kind) {
    case 'state': {
      const { state, value } = getFigure(context, condition.of);
      if (condition.test === 'blank') return state === 'blank';
      if (state !== 'known' || value === null) return false;
      if (condition.test === 'known') return true;
      return condition.test === 'zero' ? value === 0 : value > 0;
    }
    case 'bound': {
      const value = getFigure(context, condition.of).value;
      const than = boundOf(context, condition.than);
      if (value === null || than === null) return false;
      return condition.test === 'at-least' ? value >= than : value < than;
    }
    case 'months': {
      const gaps = monthsWithout(context, condition.of);
      if (gaps === null) return false;
      return condition.test === 'every' ? gaps.length === 0 : gaps.length > 0;
    }
    case 'trend': {
      const [now, before] = [findFigure(context, condition.of)?.value, context.facts.previous.get(condition.of)?.value];
      if (typeof now !== 'number' || typeof before !== 'number' || before === 0) return false;
      const percent = ((now - before) / before) * 100;
      return condition.test === 'rose' ? percent >= condition.percent : -percent >= condition.percent;
    }
    case 'rows':
      return rowsIn(context, condition.query).length > 0 === (condition.test === 'some');
    case 'villages': {
      const without = villagesWithout(context, condition.of);
      if (without === null) return false;
      return without.length > 0 === (condition.test === 'some-without');
    }
    case 'target':
      return targetResults(context).some(
        ({ indicator, met }) =>
          (condition.of === null || condition.of === indicator?.id) && met === (condition.test === 'met'),
      );
    case 'all':
      return condition.of.every((inner) => isMet(inner, context));
    case 'any':
      return condition.of.some((inner) => isMet(inner, context));
    case 'not':
      return !isMet(condition.of, context);
  }
}

/**
 * Villages that have none of an indicator; null where that cannot be said (the unit's own figure is not known, or no villages).
 * A village of which the unit's register says nothing has none: the township keeps the register for all of them.
 */
export function villagesWithout(context: Context, indicator: string): readonly Unit[] | null {
  const { villages, perVillage } = context.facts;
  if (villages.length === 0 || getFigure(context, indicator).state !== 'known') return null;
  const figures = perVillage.get(indicator);
  if (figures === undefined) return null;
  return villages.filter(({ code }) => !figures.get(code)?.value);
}

/**
 * Months (1 to 12) of the year without any, up to the month before the day of reading where the year is not over; null where
 * the year's figure is not known or zero.
 */
export function monthsWithout(context: Context, indicator: string): readonly number[] | null {
  const { monthly, year, asOf } = context.facts;
  const figures = monthly.get(indicator);
  if (figures === undefined || !getFigure(context, indicator).value) return null;
  const last = asOf >= yearPeriod(year).to ? 12 : yearOf(asOf) < year ? 0 : monthOf(asOf) - 1;
  return figures.slice(0, last).flatMap((figure: Figure, place) => (figure.value ? [] : [place + 1]));
}

function boundOf(context: Context, than: number | string): number | null {
  if (typeof than === 'number') return than;
  return than === 'villages' ? context.facts.villages.length : getFigure(context, than).value;
}
