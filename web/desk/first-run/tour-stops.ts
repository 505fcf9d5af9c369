import { queryOptions } from '@tanstack/react-query';
import { api, need } from '../../api/client.ts';
import type { Figure, Register, TraceLine } from '../../api/schema.d.ts';
import { isEqualSum } from '../figures/trace-sum.ts';

/** A real figure of the year with the records it is made of, for the guide to lead through. */
export type Example = {
  readonly register: Register;
  readonly figure: Figure;
  readonly lines: readonly TraceLine[];
};

const FEWEST = 4;
const MOST = 60;

/** A figure that counts records one by one, neither too few to show anything nor too many to look over. */
export function exampleQuery(unit: string, year: number) {
  return queryOptions({
    queryKey: ['tour', unit, year],
    queryFn: async (): Promise<Example | null> => {
      const at = { unit, period: String(year) };
      const [{ registers }, { figures }] = await Promise.all([
        need(api.GET('/api/registers')),
        need(api.GET('/api/figures', { params: { query: at } })),
      ]);
      const register = (figure: Figure) => registers.find(({ id }) => id === figure.indicator.split('.')[0]);
      const figure = figures.find(
        (one) =>
          one.value !== null &&
          one.value === one.postings &&
          one.value >= FEWEST &&
          one.value <= MOST &&
          one.summaryShare === 0 &&
          register(one)?.nature === 'flow' &&
          register(one)?.isTasks === false,
      );
      const found = figure === undefined ? undefined : register(figure);
      if (figure === undefined || found === undefined) return null;
      const trace = await need(
        api.GET('/api/figures/{indicator}/trace', {
          params: { path: { indicator: figure.indicator }, query: { ...at, limit: 200 } },
        }),
      );
      return { register: found, figure, lines: trace.lines };
    },
    staleTime: 60_000,
  });
}

/** Adds the records up once more, before one's eyes: 12 条相加得 12，与数字一致。 */
export function sayCheck({ figure, lines }: Example): string {
  const sum = lines.reduce((total, { amount }) => total + amount, 0);
  const isSame = isEqualSum(sum, figure.value);
  return `${lines.length} 条记录逐条相加得 ${sum}，数字是 ${figure.value ?? '未填'}，${isSame ? '一致' : '不一致'}。`;
}
