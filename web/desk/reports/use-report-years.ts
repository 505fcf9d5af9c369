import { useQueries, useQuery } from '@tanstack/react-query';
import { registersQuery } from '../../ui/fields/declared.ts';
import { figuresQuery, indicatorsQuery } from '../figures/figure-queries.ts';
import { fillingsOf, isKept } from '../home/filling.ts';

const SEARCHED_YEARS = 8;

/** A year and how many of its registers of events were filled in; `isKept` where these are enough to write a report of. */
export type ReportYear = {
  readonly year: number;
  readonly filled: number;
  readonly of: number;
  readonly isKept: boolean;
};

/** The last years of a unit, newest first, with how far their registers were kept; undefined until that is known. */
export function useReportYears(unit: string, thisYear: number) {
  const registers = useQuery(registersQuery);
  const indicators = useQuery(indicatorsQuery);
  const years = Array.from({ length: SEARCHED_YEARS }, (_, back) => thisYear - back);
  const figures = useQueries({
    queries: years.map((year) => ({ ...figuresQuery({ unit, period: String(year) }), staleTime: 60_000 })),
  });
  const all = [registers, indicators, ...figures];
  const [declared, defined] = [registers.data?.registers, indicators.data?.indicators];
  return {
    years:
      declared === undefined || defined === undefined || figures.some(({ data }) => data === undefined)
        ? undefined
        : years.map((year, place): ReportYear => {
            const fillings = fillingsOf(declared, defined, figures[place]?.data?.figures ?? []);
            const flows = fillings.filter(({ register }) => register.nature === 'flow');
            const filled = flows.filter(({ state }) => state !== 'blank').length;
            return { year, filled, of: flows.length, isKept: isKept(fillings) };
          }),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    retry: () => Promise.all(all.filter(({ error }) => error !== null).map(({ refetch }) => refetch())),
  };
}
