import { addDays, type LocalDate, yearOf } from '#kernel/local-date.ts';
import { rules } from '#law/registers/rules.ts';
import { type DemoRow, type Draft, parseRecords, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { randomOf } from '../random.ts';
import { day, onWorkday } from '../seasons.ts';
import { serialOn } from '../serial-on.ts';
import { someWorkday } from '../some-workday.ts';
import { RULES } from '../texts/rules.ts';

type Rule = NonNullable<(typeof rules)['row']>;

type Order = {
  readonly count: number;
  /** Payments of so many yuan go before the party committee: before, and under the rule in force in the year. */
  readonly threshold: readonly [number, number];
};

/** E: payments of 5,000 yuan and more. */
const ORDERS: Readonly<Record<Letter, Order>> = {
  A: { count: 7, threshold: [20_000, 10_000] },
  B: { count: 9, threshold: [30_000, 20_000] },
  C: { count: 13, threshold: [50_000, 30_000] },
  D: { count: 10, threshold: [20_000, 10_000] },
  E: { count: 8, threshold: [10_000, 5000] },
};

/** The internal rules of a place; the rule on payments took the place of an older one. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'rules');
  const { count, threshold } = ORDERS[place.report];
  const others = random.sample(RULES, count).map(({ title, kind }, at): Draft<Rule> => {
    const adoptedOn =
      at % 3 === 0
        ? someWorkday(place, random)
        : onWorkday(day(place.year - random.int(1, 4), `0${random.int(2, 9)}-12`));
    return {
      title: `${place.short}${title}`,
      kind,
      adoptedOn,
      documentNumber: documentNumber(place, adoptedOn),
    };
  });
  const adoptedOn = onWorkday(day(place.year - 1, '03-08'));
  const before = day(place.year - 4, '05-18');
  const [earlier, present] = threshold;
  const funds: readonly Draft<Rule>[] = [
    {
      title: `${place.short}“三重一大”事项集体决策办法`,
      kind: 'funds',
      adoptedOn: before,
      documentNumber: documentNumber(place, before),
      threshold: earlier * 100,
      abolishedOn: addDays(adoptedOn, -1),
    },
    {
      title: `${place.short}“三重一大”事项集体决策和资金审批制度`,
      kind: 'funds',
      adoptedOn,
      documentNumber: documentNumber(place, adoptedOn),
      threshold: present * 100,
    },
  ];
  const numbered = parseRecords(rules, rowsIn(rules, place, [...funds, ...others]));
  const old = numbered.find(({ abolishedOn }) => abolishedOn !== null);
  return rowsIn(rules, place, [
    ...funds.map((rule) => (rule.abolishedOn === undefined ? { ...rule, supersedes: old?.number } : rule)),
    ...others,
  ]);
}

function documentNumber({ short }: Place, on: LocalDate): string {
  return `${short.slice(0, 2)}委发〔${yearOf(on)}〕${serialOn(on)}号`;
}
