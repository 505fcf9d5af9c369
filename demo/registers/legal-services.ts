import { dateOf, daysInMonth, type LocalDate } from '#kernel/local-date.ts';
import { contracts } from '#law/registers/contracts.ts';
import { decisions } from '#law/registers/decisions.ts';
import { legalCounsel } from '#law/registers/legal-counsel.ts';
import { legalServices } from '#law/registers/legal-services.ts';
import { normativeDocuments } from '#law/registers/normative-documents.ts';
import { type DemoRow, type Draft, parseRecords, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { quotaOf } from '../quotas.ts';
import { type Random, randomOf } from '../random.ts';
import { day, spreadOverWorkdays } from '../seasons.ts';
import * as texts from '../texts/legal-services.ts';
import * as contractRows from './contracts.ts';
import * as decisionRows from './decisions.ts';
import * as counselRows from './legal-counsel.ts';
import * as documentRows from './normative-documents.ts';

type Service = NonNullable<(typeof legalServices)['row']>;
type Contract = NonNullable<(typeof contracts)['row']>;

/** The services of a place's advisers in its year. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'legal-services');
  return rowsIn(legalServices, place, [
    ...opinions(place, random),
    ...reviews(place, random),
    ...consultations(place, random),
    ...others(place, random),
  ]);
}

/** Opinions on the decisions of the year first, then on other matters. One is turned down, one not yet answered. */
function opinions(place: Place, random: Random): readonly Draft<Service>[] {
  const count = quotaOf(place, 'legal-services.opinion');
  const onDecisions = parseRecords(decisions, decisionRows.rowsOf(place)).flatMap(
    ({ number, title, reviewSubmittedOn: on }): readonly Draft<Service>[] =>
      on === null || on < startOf(place)
        ? []
        : [{ kind: 'opinion', on, matter: `对“${title}”提出法律意见`, adoption: 'adopted', decision: number }],
  );
  const matter = random.deal(texts.OPINIONS);
  const more = overTheYear(place, random, Math.max(1, count - onDecisions.length)).map(
    (on, at): Draft<Service> => ({
      kind: 'opinion',
      on,
      matter: matter(),
      adoption: (['adopted', 'partly', 'rejected', null] as const)[at % 4],
    }),
  );
  return byTownshipCounsel(place, [...onDecisions.slice(0, count - 1), ...more]);
}

/** What the contracts and documents of the year say their adviser reviewed, and some other papers. */
function reviews(place: Place, random: Random): readonly Draft<Service>[] {
  const ofContracts = parseRecords(contracts, contractRows.rowsOf(place)).flatMap(
    ({ number, title, reviewer, reviewedOn: on, adopted }): readonly Draft<Service>[] =>
      reviewer !== 'counsel' || on === null
        ? []
        : [{ kind: 'contract', on, matter: `审查${title}`, adoption: adoptionOf(adopted), contract: number }],
  );
  const ofDocuments = parseRecords(normativeDocuments, documentRows.rowsOf(place)).flatMap(
    ({ number, title, counselHeard, reviewSubmittedOn: on }): readonly Draft<Service>[] =>
      counselHeard !== true || on === null
        ? []
        : [{ kind: 'document', on, matter: `审查《${title}》送审稿`, adoption: 'adopted', document: number }],
  );
  const paper = random.deal(texts.DOCUMENTS);
  const more = overTheYear(place, random, quotaOf(place, 'legal-services.other-paper')).map(
    (on): Draft<Service> => ({ kind: 'document', on, matter: `审查${paper()}`, adoption: 'adopted' }),
  );
  return byTownshipCounsel(place, [...ofContracts, ...ofDocuments, ...more]);
}

function adoptionOf(adopted: Contract['adopted']): Service['adoption'] {
  switch (adopted) {
    case 'full':
      return 'adopted';
    case 'partly':
      return 'partly';
    case 'none':
      return 'rejected';
    case null:
      return null;
  }
}

/** Residents ask online in C, so a row a month; elsewhere mostly on the spot, a row a quarter. */
function consultations(place: Place, random: Random): readonly Draft<Service>[] {
  const months = place.report === 'C' ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [3, 6, 9, 12];
  const people = random.split(quotaOf(place, 'legal-services.people-consulting'), months.length, 12);
  return months.map((month, at) => ({
    kind: 'consultation',
    on: dateOf(place.year, month, daysInMonth(place.year, month)),
    matter: place.report === 'C' ? `${month}月网上咨询` : `第${at + 1}季度${at % 2 === 0 ? '来访' : '电话'}咨询`,
    channel: place.report === 'C' ? 'online' : at % 2 === 0 ? 'visit' : 'phone',
    times: people[at] ?? 1,
  }));
}

function others(place: Place, random: Random): readonly Draft<Service>[] {
  const mediation = random.deal(texts.MEDIATIONS);
  const aid = random.deal(texts.AID);
  return [
    ...overTheYear(place, random, quotaOf(place, 'legal-services.mediation')).map(
      (on): Draft<Service> => ({
        unit: random.pick(place.villages),
        kind: 'mediation',
        on,
        matter: mediation(),
      }),
    ),
    ...overTheYear(place, random, quotaOf(place, 'legal-services.aid')).map(
      (on): Draft<Service> => ({
        unit: random.pick(place.villages),
        kind: 'aid',
        on,
        matter: aid(),
      }),
    ),
  ];
}

/** Names the adviser whom the township had engaged on the day. */
function byTownshipCounsel(place: Place, drafts: readonly Draft<Service>[]): readonly Draft<Service>[] {
  const engaged = parseRecords(legalCounsel, counselRows.rowsOf(place)).filter(({ scope }) => scope === 'township');
  return drafts.map((draft) => {
    const on = draft.on ?? startOf(place);
    const counsel = engaged.find(({ from, to }) => from <= on && (to === null || on <= to));
    return { ...draft, counsel: counsel?.number ?? null };
  });
}

function overTheYear(place: Place, random: Random, count: number): readonly LocalDate[] {
  return spreadOverWorkdays(random, count, startOf(place), day(place.year, '12-15'));
}

function startOf({ year }: Place): LocalDate {
  return day(year, '01-12');
}
