import type { LocalDate } from '#kernel/local-date.ts';
import { meetings } from '#law/registers/meetings.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { quotaOf } from '../quotas.ts';
import { type Random, randomOf } from '../random.ts';
import { day, spreadOverWorkdays, stabilityDays, workdaysFrom } from '../seasons.ts';
import { DECISIONS } from '../texts/decisions.ts';
import * as texts from '../texts/meetings.ts';
import { dealInSeason } from '../texts/seasonal.ts';

type Meeting = NonNullable<(typeof meetings)['row']>;
type AgendaItem = Meeting['agenda'][number];

/** The meetings of a place's year. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'meetings');
  return rowsIn(meetings, place, [
    ...partyCommittee(place, random),
    ...government(place, random),
    ...others(place, random),
    ...stability(place, random),
  ]);
}

function partyCommittee(place: Place, random: Random): readonly Draft<Meeting>[] {
  const lawItem = dealInSeason(random, texts.LAW_ITEMS);
  const report = dealInSeason(random, texts.REPORTS_HEARD);
  const payment = random.deal(texts.PAYMENTS);
  const major = dealInSeason(random, texts.MAJOR_ITEMS);
  return overTheYear(place, random, quotaOf(place, 'meetings.party-committee')).map((heldOn, at) => {
    const agenda: AgendaItem[] = [
      item(major(heldOn), 'major', 'passed'),
      ...(at % 2 === 0 ? [item(lawItem(heldOn), 'rule-of-law', 'passed')] : []),
      // A report on rule of law is heard about every third month.
      ...(at % 4 === 1 ? [item(report(heldOn), 'rule-of-law', 'noted')] : []),
      // E lays every payment of 5,000 yuan and more before the committee; the others only large ones.
      ...(place.report === 'E' || random.chance(0.6)
        ? [item(payment(), 'payment', random.chance(0.9) ? 'passed' : 'deferred', random.int(52, 480) * 10_000)]
        : []),
    ];
    return {
      kind: 'party-committee',
      heldOn,
      topic: agenda[0]?.topic ?? '研究近期重点工作',
      chairedBy: 'secretary',
      agenda,
      attended: random.int(9, 13),
      minutes: minutesNumber(place, '党委会纪', at),
    };
  });
}

function government(place: Place, random: Random): readonly Draft<Meeting>[] {
  const topic = dealInSeason(random, texts.GOVERNMENT_TOPICS);
  const payment = random.deal(texts.PAYMENTS);
  const count = quotaOf(place, 'meetings.government');
  const decided = decisionsByMeeting(place, count);
  return overTheYear(place, random, count).map((heldOn, at) => {
    const main = topic(heldOn);
    const decision = decided.get(at);
    return {
      kind: 'government',
      heldOn,
      topic: main,
      chairedBy: 'head',
      agenda: [
        item(main, 'other', 'passed'),
        ...(decision === undefined ? [] : [item(decision, 'decision', 'passed')]),
        ...(random.chance(0.4) ? [item(payment(), 'payment', 'passed', random.int(20, 300) * 10_000)] : []),
      ],
      attended: random.int(8, 12),
      minutes: minutesNumber(place, '府会纪', at),
    };
  });
}

/** Which of the year's government meetings decide a major matter: spread over the second half, when its steps are done. */
function decisionsByMeeting(place: Place, meetingsHeld: number): ReadonlyMap<number, string> {
  const count = quotaOf(place, 'decisions.decided');
  const titles = DECISIONS[place.report].slice(0, count);
  return new Map(titles.map((title, at) => [Math.floor(meetingsHeld / 2) + at * 2 + 1, title]));
}

/** The title of the major decision that a meeting took, if it took one. */
export function decisionTakenIn({ agenda }: Meeting): string | undefined {
  return agenda.find(({ kind }) => kind === 'decision')?.topic;
}

function others(place: Place, random: Random): readonly Draft<Meeting>[] {
  const group = overTheYear(place, random, quotaOf(place, 'meetings.leading-group'));
  const ruleOfLaw = overTheYear(place, random, quotaOf(place, 'meetings.rule-of-law'));
  const ruleOfLawTopic = random.deal(texts.RULE_OF_LAW_TOPICS);
  const meetings = [
    ...group.map((heldOn, at) => ({ kind: 'leading-group' as const, heldOn, topic: texts.GROUP_TOPICS[at % 3] ?? '' })),
    ...ruleOfLaw.map((heldOn) => ({ kind: 'rule-of-law' as const, heldOn, topic: ruleOfLawTopic() })),
    ...seminars(place, random),
  ];
  return meetings.map((meeting, at) => ({
    ...meeting,
    chairedBy: at % 2 === 0 ? 'secretary' : 'head',
    agenda: [item(meeting.topic, 'rule-of-law', meeting.kind === 'seminar' ? 'noted' : 'passed')],
    attended: random.int(14, 32),
  }));
}

/** At the end of a quarter: of all four, or of those that a smaller number leaves. */
function seminars(place: Place, random: Random) {
  const count = quotaOf(place, 'meetings.seminar');
  return Array.from({ length: count }, (_, at) => {
    const quarter = Math.floor(((at + 1) * 4) / count);
    const month = String(quarter * 3).padStart(2, '0');
    const days = workdaysFrom(day(place.year, `${month}-08`), day(place.year, `${month}-28`));
    return {
      kind: 'seminar' as const,
      heldOn: random.pick(days),
      topic: `第${'一二三四'[quarter - 1]}季度法治专题学习研判会`,
    };
  });
}

function stability(place: Place, random: Random): readonly Draft<Meeting>[] {
  const days = random.sample(stabilityDays(place.year), quotaOf(place, 'meetings.stability'));
  return days.map((heldOn) => ({
    kind: 'stability',
    heldOn,
    topic: `${Number(heldOn.slice(5, 7))}月${texts.STABILITY_TOPIC}`,
    chairedBy: random.chance(0.4) ? 'head' : 'deputy',
    agenda: [item(random.pick(texts.STABILITY_ITEMS), 'stability', 'noted')],
    attended: random.int(15, 26),
  }));
}

function overTheYear({ year }: Place, random: Random, count: number): readonly LocalDate[] {
  return spreadOverWorkdays(random, count, day(year, '01-09'), day(year, '12-22'));
}

function item(
  topic: string,
  kind: AgendaItem['kind'],
  result: AgendaItem['result'],
  amount: number | null = null,
): AgendaItem {
  return { topic, kind, amount, result };
}

function minutesNumber({ year }: Place, series: string, at: number): string {
  return `${series}〔${year}〕${at + 1}号`;
}
