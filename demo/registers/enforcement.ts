import { addDays, dateOf, daysInMonth, type LocalDate } from '#kernel/local-date.ts';
import { enforcement } from '#law/registers/enforcement.ts';
import { enforcementOfficers } from '#law/registers/enforcement-officers.ts';
import { dueOn } from '#law/registers/options/due-on.ts';
import { type DemoRow, type Draft, parseRecords, rowsIn } from '../demo-row.ts';
import { onPaper } from '../on-paper.ts';
import type { Letter, Place } from '../place.ts';
import { type Random, randomOf } from '../random.ts';
import { day, marketDays, onWorkday, workdayBefore, workdaysFrom } from '../seasons.ts';
import { someWorkday } from '../some-workday.ts';
import * as texts from '../texts/enforcement.ts';
import { shortName } from '../units.ts';
import { rowsOf as officersOf } from './enforcement-officers.ts';

type Act = NonNullable<(typeof enforcement)['row']>;
type ActOn = Draft<Act> & { readonly actedOn: LocalDate };

type Order = {
  /** How many tickets of how many yuan. C: 906 tickets, 61,770 yuan. */
  readonly tickets: Readonly<Record<number, number>>;
  /** How the tickets lie over the months, January first; only the proportions count, except that each month gets its whole share. */
  readonly months: readonly number[];
  readonly inspections: number;
  readonly cases: number;
  readonly exempted: number;
  readonly guidance: number;
  /** Of the list of campaigns. */
  readonly campaigns: readonly number[];
};

const ORDERS: Readonly<Record<Letter, Order>> = {
  A: { tickets: {}, months: [], inspections: 16, cases: 1, exempted: 1, guidance: 6, campaigns: [3] },
  B: {
    tickets: { 20: 11, 50: 24, 100: 7 },
    months: [2, 1, 3, 6, 8, 4, 3, 2, 3, 4, 4, 2],
    inspections: 24,
    cases: 2,
    exempted: 3,
    guidance: 9,
    campaigns: [0, 2],
  },
  C: {
    tickets: { 20: 126, 50: 475, 100: 240, 150: 30, 200: 35 },
    months: [61, 38, 70, 112, 128, 74, 63, 59, 66, 78, 92, 65],
    inspections: 72,
    cases: 4,
    exempted: 11,
    guidance: 26,
    campaigns: [0, 1],
  },
  D: {
    tickets: { 50: 9 },
    months: [0, 1, 1, 2, 1, 0, 1, 0, 1, 1, 1, 0],
    inspections: 28,
    cases: 2,
    exempted: 2,
    guidance: 8,
    campaigns: [4],
  },
  E: { tickets: {}, months: [], inspections: 19, cases: 1, exempted: 1, guidance: 7, campaigns: [5] },
};

/** The enforcement acts of a place's year. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'enforcement');
  const order = ORDERS[place.report];
  const crew = crewOf(place, random);
  const acts = [
    ...tickets(place, random, order, crew),
    ...inspections(place, random, order, crew),
    ...cases(place, random, order, crew),
    ...exempted(place, random, order, crew),
    ...campaigns(place, random, order, crew),
    ...guidance(place, random, order, crew),
  ];
  const before = onPaper(place, {
    'enforcement.tickets': 748,
    'enforcement.ticket-fines': 5_316_000,
    'enforcement.ordinary-fines': 0,
  });
  return rowsIn(enforcement, place, acts, before);
}

type Crew = (on: LocalDate, size: number) => readonly string[];

/** Chooses officers whose certificate is valid on the day. */
function crewOf(place: Place, random: Random): Crew {
  const officers = parseRecords(enforcementOfficers, officersOf(place));
  return (on, size) => {
    const certified = officers.filter(
      ({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo),
    );
    return random.sample(
      certified.map(({ number }) => number),
      size,
    );
  };
}

function tickets(place: Place, random: Random, order: Order, crew: Crew): readonly ActOn[] {
  const fines = random.shuffle(
    Object.entries(order.tickets).flatMap(([yuan, count]) => Array<number>(count).fill(Number(yuan))),
  );
  const days = order.months.flatMap((count, at) => ticketDays(place, random, at + 1, count));
  const spots = [...texts.ROAD_SPOTS, ...place.villages.map((village) => `${shortName(village)}路段`)];
  return fines.map((yuan, at): ActOn => {
    const { matter, basis } = random.pick(texts.VIOLATIONS[yuan] ?? []);
    const actedOn = days[at] ?? day(place.year, '12-29');
    return {
      ...by(place, crew, actedOn),
      kind: 'simple-penalty',
      field: 'road',
      actedOn,
      matter: `${random.pick(spots)}${matter}`,
      basis,
      power: 'delegated',
      party: 'citizen',
      penalty: 'fine',
      fine: yuan * 100,
      documentNumber: `${place.short.slice(0, 2)}执简罚〔${place.year}〕${at + 1}号`,
      recorded: ['text', 'video'],
      reportedOn: onWorkday(addDays(actedOn, 1)),
    };
  });
}

/** Tickets are written on working days and, more of them, on market days. */
function ticketDays(place: Place, random: Random, month: number, count: number): readonly LocalDate[] {
  const from = dateOf(place.year, month, 1);
  const to = dateOf(place.year, month, daysInMonth(place.year, month));
  const days = [...workdaysFrom(from, to), ...marketDays(place, from, to), ...marketDays(place, from, to)];
  return Array.from({ length: count }, () => random.pick(days)).sort();
}

function inspections(place: Place, random: Random, { inspections: count }: Order, crew: Crew): readonly ActOn[] {
  const check = random.deal(texts.INSPECTIONS);
  return Array.from({ length: count }, (): ActOn => {
    const { field, matter, basis, months, party } = check();
    const actedOn = someWorkday(place, random, months);
    const problems = random.pick([0, 0, 0, 1, 1, 2, 3]);
    const where = random.pick(place.villages);
    const publishedOn = random.chance(0.25) ? onWorkday(addDays(actedOn, random.int(3, 12))) : undefined;
    return {
      ...by(place, crew, actedOn),
      kind: 'inspection',
      field,
      actedOn,
      matter: `${shortName(where)}：${matter}`,
      basis,
      power: 'own',
      ...(party === undefined ? {} : { party }),
      problems,
      recorded: random.chance(0.6) ? ['text', 'video'] : ['text'],
      ...(publishedOn !== undefined && publishedOn <= day(place.year, '12-31') ? { publishedOn } : {}),
    };
  });
}

/** The last case is filed in December and decided in the next year; C's decided cases carry no fine, for its fines are its tickets. */
function cases(place: Place, random: Random, { cases: count }: Order, crew: Crew): readonly ActOn[] {
  const bank = place.report === 'C' ? texts.CASES.filter(({ fine }) => fine === null) : texts.CASES;
  const deal = random.deal(bank);
  return Array.from({ length: count }, (_, at): ActOn => {
    const { field, matter, basis, party, penalty, fine } = deal();
    const last = at === count - 1 && count > 1;
    const actedOn = last ? day(place.year, '12-11') : someWorkday(place, random, [3, 4, 5, 6, 7, 8]);
    const decidedOn = onWorkday(addDays(actedOn, random.int(24, 71)));
    const filed: ActOn = {
      ...by(place, crew, actedOn),
      kind: 'ordinary-penalty',
      field,
      actedOn,
      matter: `${shortName(random.pick(place.villages))}：${matter}`,
      basis,
      power: 'granted',
      party,
      recorded: ['text', 'video'],
    };
    if (last && place.report !== 'E') return filed;
    const due = dueOn('enforcement.publish-penalty', decidedOn);
    return {
      ...filed,
      documentNumber: `${place.short.slice(0, 2)}执罚〔${place.year}〕${at + 1}号`,
      penalty,
      ...(fine === null ? {} : { fine: random.pick(fine) * 100 }),
      ...heardBefore(decidedOn),
      reviewedOn: onWorkday(addDays(decidedOn, -random.int(3, 6))),
      decision: 'penalty',
      decidedOn,
      servedOn: onWorkday(addDays(decidedOn, random.int(0, 4))),
      performedOn: onWorkday(addDays(decidedOn, 9)),
      archivedOn: onWorkday(addDays(decidedOn, 23)),
      publishedOn: due === null ? undefined : onWorkday(addDays(due, at === 1 && place.report === 'C' ? 4 : -3)),
    };
  });
}

/** Investigated, told what is intended, heard, and reviewed by law. */
function heardBefore(decidedOn: LocalDate): Draft<Act> {
  return {
    investigatedOn: workdayBefore(addDays(decidedOn, -17)),
    noticedOn: workdayBefore(addDays(decidedOn, -14)),
    pleas: 'none',
    hearing: 'not-due',
    review: 'done',
    collective: 'not-required',
  };
}

function exempted(place: Place, random: Random, { exempted: count }: Order, crew: Crew): readonly ActOn[] {
  const deal = random.deal(texts.EXEMPTIONS);
  return Array.from({ length: count }, (): ActOn => {
    const { field, matter, basis, exemption, reason } = deal();
    const actedOn = someWorkday(place, random);
    return {
      ...by(place, crew, actedOn),
      kind: 'simple-penalty',
      field,
      actedOn,
      matter: `${random.pick(texts.ROAD_SPOTS)}${matter}`,
      basis,
      power: 'delegated',
      party: 'citizen',
      exemption,
      exemptionReason: reason,
      recorded: ['text', 'video'],
    };
  });
}

function campaigns(place: Place, random: Random, { campaigns: chosen }: Order, crew: Crew): readonly ActOn[] {
  return chosen.flatMap((at): readonly ActOn[] => {
    const campaign = texts.CAMPAIGNS[at];
    if (campaign === undefined) return [];
    const actedOn = onWorkday(day(place.year, campaign.on));
    return [
      {
        unit: place.offices.zfd,
        kind: 'campaign',
        field: campaign.field,
        actedOn,
        matter: campaign.matter,
        basis: texts.CAMPAIGN_BASIS,
        officers: [...crew(actedOn, 3)],
        checked: random.int(60, 420),
        problems: random.int(8, 45),
      },
    ];
  });
}

function guidance(place: Place, random: Random, { guidance: count }: Order, crew: Crew): readonly ActOn[] {
  const deal = random.deal(texts.GUIDANCE);
  return Array.from({ length: count }, (): ActOn => {
    const { field, matter } = deal();
    const actedOn = someWorkday(place, random);
    return {
      ...by(place, crew, actedOn),
      kind: 'guidance',
      field,
      actedOn,
      matter: `${shortName(random.pick(place.villages))}：${matter}`,
      basis: '《优化营商环境条例》第五十九条',
    };
  });
}

function by(place: Place, crew: Crew, on: LocalDate): { readonly unit: string; readonly officers: readonly string[] } {
  return { unit: place.offices.zfd, officers: crew(on, 2) };
}
