import { useQuery } from '@tanstack/react-query';
import { yearsQuery } from '../../ui/unit-years.ts';

/** A year and how many of its registers of events were filled in; `isKept` where these are enough to write a report of. */
export type ReportYear = {
  readonly year: number;
  readonly filled: number;
  readonly of: number;
  readonly isKept: boolean;
};

/** The years of a unit that have data, newest first, with how far their registers were kept; undefined until that is known. */
export function useReportYears(unit: string) {
  const { data, error, refetch } = useQuery(yearsQuery(unit));
  const years: readonly ReportYear[] | undefined = data?.years;
  return { years, error, retry: refetch };
}
