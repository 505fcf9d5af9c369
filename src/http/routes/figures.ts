import { z } from 'zod';
import type { Actor } from '#app/actor.ts';
import { type FigureRequest, getIndicator, readBreakdown, readFigure, readFigures } from '#app/figures.ts';
import { readRegisterFigures } from '#app/register-figures.ts';
import { traceFigure } from '#app/trace-figure.ts';
import type { Figure } from '#engine/figure.ts';
import { localDate } from '#kernel/local-date.ts';
import { formatPeriod, monthsOf, parsePeriod, periodFaults } from '#kernel/period.ts';
import * as contract from '../contract/figures.ts';
import { EARLIEST, LATEST } from '../contract/values.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import { httpFaults } from '../http-faults.ts';
import { type Api, serve } from '../serve.ts';
import { indicatorView } from '../views/figure.ts';
import { recordView } from '../views/record.ts';
import { unitNames } from '../views/unit-names.ts';

const TraceCursor = z.object({
  holder: z.string(),
  on: z.iso.date().transform(localDate),
  record: z.uuid(),
  place: z.number().int(),
});

/** A breakdown reads each month by itself. */
const MOST_MONTHS = 120;

/** Indicators and their figures, opened down to the records. */
export function serveFigures(api: Api): void {
  serve(api, contract.listIndicatorsRoute, async ({ desk: { law } }) => ({
    indicators: [...law.indicators.values()].map((indicator) => indicatorView(law, indicator)),
  }));

  serve(api, contract.listFiguresRoute, async ({ actor, desk, query }) => {
    const request = asked(actor, query);
    const figures = await readFigures(desk, actor, request);
    const names = await unitNames(desk);
    return { periodText: formatPeriod(request.period), unitName: names.name(request.unit), figures };
  });

  serve(api, contract.readFigureRoute, async ({ actor, desk, params, query }) =>
    readFigure(desk, actor, params.indicator, asked(actor, query)),
  );

  serve(api, contract.readBreakdownRoute, async ({ actor, desk, params, query }) => {
    const request = asked(actor, query);
    demandMonths(request);
    const figure = await readFigure(desk, actor, params.indicator, request);
    const breakdown = await readBreakdown(desk, actor, params.indicator, request);
    const names = await unitNames(desk);
    const inMonth = (month: Figure) => ({ periodText: formatPeriod(month.period), figure: month });
    return {
      figure,
      months: breakdown.months.map(inMonth),
      former: breakdown.former.map(inMonth),
      units: breakdown.units.map((unit) => ({ unitName: names.short(unit.of), figure: unit })),
      own: breakdown.own,
      options: breakdown.options,
    };
  });

  serve(api, contract.readRegisterFiguresRoute, async ({ actor, desk, params, query }) => {
    const request = asked(actor, query);
    demandMonths(request);
    const { only, by } = query;
    const courses = await readRegisterFigures(desk, actor, params.register, {
      ...request,
      ...(only === undefined ? {} : { only }),
      ...(by === undefined ? {} : { by }),
    });
    return {
      indicators: courses.map(({ figure, months, former, options }) => ({
        figure,
        months: months.map(point),
        former: former.map(point),
        options: options.map(({ label, figure: { indicator, value, state } }) => ({ indicator, label, value, state })),
      })),
    };
  });

  serve(api, contract.traceFigureRoute, async ({ actor, desk, params, query }) => {
    const { measure, after, limit, ...at } = query;
    const key = readCursor(TraceCursor, after);
    const trace = await traceFigure(desk, actor, params.indicator, { ...asked(actor, at), measure, after: key, limit });
    const names = await unitNames(desk);
    const part = trace.figure.parts.find((one) => one.measure === trace.measure);
    return {
      figure: trace.figure,
      measure: trace.measure,
      measureLabel: part?.label ?? getIndicator(desk.law, params.indicator).label,
      measureUnit: part?.unit ?? trace.figure.unit,
      lines: trace.lines.map(({ on, amount, key: counted, basis, record }) => ({
        on,
        amount,
        key: counted,
        basis,
        record: recordView(desk, names, record),
      })),
      next: makeCursor(trace.next),
    };
  });
}

/** @throws {Fault} PERIOD_TOO_LONG */
function demandMonths({ period }: FigureRequest): void {
  const count = monthsOf(period).length;
  if (count > MOST_MONTHS) throw httpFaults.PERIOD_TOO_LONG({ count, most: MOST_MONTHS });
}

function point({ period, value, state, because, summaryShare }: Figure) {
  return { period, periodText: formatPeriod(period), value, state, because, summaryShare };
}

/** @throws {Fault} PERIOD_INVALID, also for years that no register can be of */
function asked(
  actor: Actor,
  {
    unit,
    period: text,
    asOf,
    alone,
  }: { readonly unit?: string; readonly period: string; readonly asOf?: string; readonly alone?: boolean },
): FigureRequest {
  const period = parsePeriod(text);
  if (period.from < EARLIEST || period.to > LATEST) throw periodFaults.PERIOD_INVALID({ text });
  return {
    unit: unit ?? actor.unit.code,
    period,
    ...(asOf === undefined ? {} : { asOf: localDate(asOf) }),
    ...(alone === true ? { alone } : {}),
  };
}
