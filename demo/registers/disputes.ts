import { addDays, daysBetween, type LocalDate, monthOf } from '#kernel/local-date.ts';
import { disputes } from '#law/registers/disputes.ts';
import { type DemoRow, type Draft, parseRecords, rowsIn } from '../demo-row.ts';
import { onPaper } from '../on-paper.ts';
import { isNeighbourhood, mediatorsOf } from '../people.ts';
import type { Letter, Place } from '../place.ts';
import { type Random, randomOf } from '../random.ts';
import { day, onWorkday, workdayBefore } from '../seasons.ts';
import { CROPS, DISPUTE_BANKS, type DisputeBank, type Template } from '../texts/disputes.ts';
import { PERSONS } from '../texts/names.ts';

type Dispute = NonNullable<(typeof disputes)['row']>;
type Order = {
  /** How many come up in the year, and how each of those that are not settled ends. */
  readonly handled: number;
  readonly failed: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly open: number;
  /** The last day on which one comes up, so that C closes all of them within the year. */
  readonly last: string;
};

const ORDERS: Readonly<Record<Letter, Order>> = {
  A: { handled: 63, failed: 2, refused: 1, withdrawn: 0, open: 2, last: '12-28' },
  B: { handled: 118, failed: 3, refused: 1, withdrawn: 2, open: 3, last: '12-29' },
  C: { handled: 406, failed: 4, refused: 0, withdrawn: 0, open: 0, last: '12-13' },
  D: { handled: 92, failed: 2, refused: 0, withdrawn: 1, open: 3, last: '12-27' },
  E: { handled: 57, failed: 2, refused: 1, withdrawn: 0, open: 1, last: '12-28' },
};

/** The disputes of a place's year, one of them entered twice. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'disputes');
  const order = ORDERS[place.report];
  const begun = comeUp(place, random, order);
  const drafts = begun.map((dispute, at) => end(place, random, dispute, fateOf(order, at)));
  const half = drafts.slice(Math.floor(drafts.length / 2));
  const original = half.find(({ outcome, foundOn }) => outcome === 'agreed' && foundOn !== undefined);
  if (original?.acceptedOn === undefined) throw new Error('no dispute to enter twice');
  const again: Draft<Dispute> = {
    unit: original.unit,
    kind: original.kind,
    acceptedOn: addDays(original.acceptedOn, 2),
    matter: `${original.matter}（网格员上报）`,
  };
  const numbered = parseRecords(disputes, rowsIn(disputes, place, [...drafts, again]));
  const first = numbered.find(({ matter, unit }) => matter === original.matter && unit === original.unit);
  const before = onPaper(place, { 'disputes.handled': 371, 'disputes.concluded': 371, 'disputes.settled': 362 });
  return rowsIn(disputes, place, [...drafts, { ...again, duplicateOf: first?.number }], before);
}

type Begun = Draft<Dispute> & { readonly acceptedOn: LocalDate; readonly unit: string };

function comeUp(place: Place, random: Random, { handled, last }: Order): readonly Begun[] {
  const banks = DISPUTE_BANKS.map((bank) => ({ bank, next: matterDealer(place, random, bank) }));
  const to = day(place.year, last);
  const village = random.deal(place.villages);
  const begun = Array.from({ length: handled }, (): Begun => {
    const { bank, next } = weighted(random, banks, ({ bank: each }) => each.weight);
    const acceptedOn = dayFor(place, random, bank, to);
    const unit = bank.kind === 'property' ? (place.villages.find(isNeighbourhood) ?? village()) : village();
    const found = random.chance(0.56);
    return {
      unit,
      kind: bank.kind,
      acceptedOn,
      matter: isNeighbourhood(unit) ? next().replaceAll('村民', '居民') : next(),
      ...(found ? { foundOn: earlier(place, acceptedOn, random.int(0, 3)) } : {}),
      people: random.pick([2, 2, 2, 3, 3, 4, 5, 6]),
    };
  });
  return begun.sort((a, b) => (a.acceptedOn < b.acceptedOn ? -1 : a.acceptedOn > b.acceptedOn ? 1 : 0));
}

type Fate = 'agreed' | 'failed' | 'refused' | 'withdrawn' | 'open';

/** The last ones stay open; the others that are not settled lie scattered. */
function fateOf(order: Order, at: number): Fate {
  const closed = order.handled - order.open;
  if (at >= closed) return 'open';
  const odd: Fate[] = [
    ...Array<Fate>(order.failed).fill('failed'),
    ...Array<Fate>(order.refused).fill('refused'),
    ...Array<Fate>(order.withdrawn).fill('withdrawn'),
  ];
  const step = Math.floor(closed / (odd.length + 1));
  return at % step === step - 1 ? (odd[Math.floor(at / step)] ?? 'agreed') : 'agreed';
}

function end(place: Place, random: Random, begun: Begun, fate: Fate): Draft<Dispute> {
  if (fate === 'open') return begun;
  const until = day(place.year, '12-31');
  const closedOn = closingDay(random, begun.acceptedOn, until);
  if (fate === 'refused' || fate === 'withdrawn') return { ...begun, outcome: fate, closedOn };
  const mediator = random.pick(mediatorsOf(place, begun.unit, begun.acceptedOn));
  const method = begun.kind === 'labour' && random.chance(0.2) ? 'administrative' : 'people';
  const mediated: Draft<Dispute> = { ...begun, method, mediator, outcome: fate, closedOn };
  return fate === 'failed' ? mediated : agree(random, mediated, closedOn, until);
}

function agree(random: Random, mediated: Draft<Dispute>, closedOn: LocalDate, until: LocalDate): Draft<Dispute> {
  const large = ['contract', 'labour', 'damage', 'traffic', 'expropriation'].includes(mediated.kind ?? '');
  const written = random.chance(large ? 0.75 : 0.3);
  // Mostly some hundred or thousand yuan, now and then tens of thousands; in fen.
  const amount = large && random.chance(0.8) ? Math.round(2 + random.next() ** 5 * 420) * 10_000 : undefined;
  const confirm = written && (amount ?? 0) > 700_000 && random.chance(0.7);
  const appliedOn = onWorkday(addDays(closedOn, random.int(3, 16)));
  const confirmedOn = onWorkday(addDays(appliedOn, random.int(6, 14)));
  const visitedOn = onWorkday(addDays(closedOn, random.int(15, 45)));
  const visited = visitedOn <= until && random.chance(0.45);
  return {
    ...mediated,
    agreementForm: written ? 'written' : 'oral',
    ...(amount === undefined ? {} : { amount }),
    ...(confirm && confirmedOn <= until ? { appliedOn, confirmedOn } : {}),
    ...(visited ? { visitedOn, performance: random.chance(0.93) ? ('done' as const) : ('partly' as const) } : {}),
    // Names only where a written agreement goes to court.
    ...(confirm && confirmedOn <= until ? { parties: random.sample(PERSONS, 2).join('、') } : {}),
  };
}

/** Mostly a working day, before a weekend as often as after it. */
function closingDay(random: Random, acceptedOn: LocalDate, until: LocalDate): LocalDate {
  const wanted = addDays(acceptedOn, daysToClose(random));
  const worked = random.chance(0.5) ? onWorkday(wanted) : workdayBefore(wanted);
  return worked < acceptedOn || worked > until ? acceptedOn : worked;
}

/** Most end within the fortnight, some the same day, a few after more than a month. */
function daysToClose(random: Random): number {
  const share = random.next();
  if (share < 0.16) return 0;
  if (share < 0.7) return random.int(1, 10);
  return share < 0.965 ? random.int(11, 28) : random.int(32, 47);
}

/** A day in a month that suits the kind; accepted on a Saturday or Sunday only now and then. */
function dayFor({ year }: Place, random: Random, { months }: DisputeBank, to: LocalDate): LocalDate {
  const from = day(year, '01-03');
  const most = Math.max(...months);
  for (;;) {
    const date = addDays(from, random.int(0, daysBetween(from, to)));
    const suits = random.chance((months[monthOf(date) - 1] ?? 1) / most);
    if (suits && (onWorkday(date) === date || random.chance(0.3))) return date;
  }
}

function earlier({ year }: Place, date: LocalDate, days: number): LocalDate {
  const before = addDays(date, -days);
  return before < day(year, '01-01') ? date : before;
}

/** Deals sentences of a kind, no two alike. */
function matterDealer(place: Place, random: Random, { matters }: DisputeBank): () => string {
  const template = random.deal<Template>(matters);
  const crops = CROPS[place.report];
  const told = new Set<string>();
  return () => {
    for (;;) {
      const parts = template().map((part) => (typeof part === 'string' ? part : random.pick(part)));
      const matter = parts
        .join('')
        .replace('{crop}', random.pick(crops))
        .replace(/，(?=$)/, '');
      if (told.has(matter)) continue;
      told.add(matter);
      return matter;
    }
  };
}

function weighted<T>(random: Random, list: readonly T[], weightOf: (entry: T) => number): T {
  const sum = list.reduce((total, entry) => total + weightOf(entry), 0);
  let left = random.next() * sum;
  for (const entry of list) {
    left -= weightOf(entry);
    if (left < 0) return entry;
  }
  return random.pick(list);
}
