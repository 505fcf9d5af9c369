import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { contracts } from '#law/registers/contracts.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { type Random, randomOf } from '../random.ts';
import { day, onWorkday, spreadOverWorkdays } from '../seasons.ts';
import { CONTRACTS, POINTS, REJECTED } from '../texts/contracts.ts';

type Contract = NonNullable<(typeof contracts)['row']>;

const COUNTS: Readonly<Record<Letter, number>> = { A: 9, B: 11, C: 19, D: 13, E: 8 };

/** The contracts that a place lays before review; one is not to be signed, one was signed before its review. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'contracts');
  const count = COUNTS[place.report];
  const deal = random.deal(CONTRACTS);
  const days = spreadOverWorkdays(random, count, day(place.year, '01-16'), day(place.year, '12-11'));
  const drafts = days.map((submittedOn, at): Draft<Contract> => {
    const { title, kind, party, yuan } = deal();
    const contract: Draft<Contract> = {
      unit: unitFor(place, kind),
      title,
      kind,
      counterparty: party,
      ...(yuan === null ? {} : { amount: Math.round(random.int(...yuan) / 100) * 10_000 }),
      submittedOn,
      reviewer: random.chance(0.7) ? 'counsel' : 'justice',
      reviewedOn: onWorkday(addDays(submittedOn, random.int(2, 6))),
    };
    return { ...contract, ...opinionOn(place, random, contract.reviewedOn ?? submittedOn, at) };
  });
  return rowsIn(contracts, place, drafts);
}

function opinionOn({ report, year }: Place, random: Random, reviewedOn: LocalDate, at: number): Draft<Contract> {
  if (at === 4) return { opinion: 'reject', points: REJECTED, adopted: 'full' };
  const end = day(year, '12-29');
  const wanted = onWorkday(addDays(reviewedOn, random.int(2, 15)));
  const signedOn = wanted > end ? end : wanted;
  // One was signed in a hurry: the record says so.
  if (at === 2 && report === 'B') {
    return {
      opinion: 'revise',
      points: '抢险工程先行签订，补充质量保修条款',
      adopted: 'full',
      signedOn: addDays(reviewedOn, -1),
    };
  }
  if (random.chance(0.45)) return { opinion: 'lawful', signedOn };
  return {
    opinion: 'revise',
    points: random.pick(POINTS),
    adopted: random.pick(['full', 'full', 'full', 'partly', at % 9 === 7 ? 'none' : 'full'] as const),
    signedOn,
  };
}

function unitFor({ offices }: Place, kind: Contract['kind']): string {
  switch (kind) {
    case 'works':
    case 'compensation':
      return offices.cjb;
    case 'lease':
    case 'land':
    case 'investment':
      return offices.jjfz;
    default:
      return offices.dzb;
  }
}
