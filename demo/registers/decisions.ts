import { countWorkdays } from '#engine/working-days.ts';
import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { china } from '#law/calendars/china.ts';
import { decisions } from '#law/registers/decisions.ts';
import { meetings } from '#law/registers/meetings.ts';
import { type DemoRow, type Draft, parseRecords, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { randomOf } from '../random.ts';
import { day, onWorkday, workdayBefore } from '../seasons.ts';
import { DECISIONS, EXECUTORS, SKIP_REASONS } from '../texts/decisions.ts';
import * as meetingRows from './meetings.ts';

type Decision = NonNullable<(typeof decisions)['row']>;
type Meeting = NonNullable<(typeof meetings)['row']>;

/** The major decisions that the place's government meetings took, and one still on its way. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'decisions');
  const held = parseRecords(meetings, meetingRows.rowsOf(place));
  const decided = held.flatMap((meeting) => {
    const title = meetingRows.decisionTakenIn(meeting);
    return title === undefined ? [] : [{ title, meeting: meeting.number, on: meeting.heldOn }];
  });
  const taken = decided.map(({ title, meeting, on }, at): Draft<Decision> => {
    const startedOn = workdayBefore(addDays(on, -random.int(96, 120)));
    const commentFrom = onWorkday(addDays(startedOn, random.int(14, 20)));
    const reviewedOn = workdayBefore(addDays(on, -random.int(2, 5)));
    const report = partyMeetingAfter(held, on);
    const whole: Draft<Decision> = {
      unit: place.offices.cjb,
      title,
      category: title.includes('规划')
        ? 'plan'
        : title.includes('保护') || title.includes('草畜')
          ? 'resource'
          : 'project',
      startedOn,
      cataloguedOn: startedOn,
      comment: 'done',
      commentFrom,
      commentTo: addDays(commentFrom, 31),
      hearing: 'not-required',
      experts: 'done',
      expertsOn: onWorkday(addDays(commentFrom, 35)),
      risk: 'done',
      riskOn: onWorkday(addDays(commentFrom, 38)),
      fairCompetition: 'not-required',
      skipReasons: SKIP_REASONS,
      reviewSubmittedOn: workdaysEarlier(reviewedOn, 8),
      counsel: 'done',
      counselOn: workdaysEarlier(reviewedOn, 4),
      reviewedOn,
      reviewResult: at === 0 ? 'lawful' : 'amend',
      meeting,
      decidedOn: on,
      result: 'passed',
      partyReportedOn: report,
      publishedOn: onWorkday(addDays(report, random.int(2, 6))),
      archivedOn: onWorkday(addDays(report, random.int(25, 40))),
      executor: random.pick(EXECUTORS),
    };
    return at === decided.length - 1 ? withFlaw(whole, place) : whole;
  });
  const open: Draft<Decision> = {
    unit: place.offices.cjb,
    title: DECISIONS[place.report].at(-1) ?? '待定事项',
    category: 'project',
    startedOn: onWorkday(day(place.year, '11-06')),
    comment: 'done',
    commentFrom: onWorkday(day(place.year, '12-01')),
    commentTo: addDays(onWorkday(day(place.year, '12-01')), 30),
  };
  return rowsIn(decisions, place, [...taken, open]);
}

/** What went wrong with a township's last decision of the year, where anything did. */
function withFlaw(draft: Draft<Decision>, { report }: Place): Draft<Decision> {
  switch (report) {
    case 'A':
      return { ...draft, archivedOn: null };
    case 'B':
      return { ...draft, commentTo: addDays(draft.commentFrom ?? day(2023, '01-01'), 19) };
    case 'E':
      return { ...draft, partyReportedOn: null, risk: null, riskOn: null };
    case 'C':
    case 'D':
      return draft;
  }
}

/** The party committee hears of a decision at its next meeting; past the last one of the year, on the next working days. */
function partyMeetingAfter(held: readonly Meeting[], on: LocalDate): LocalDate {
  const next = held.find(({ kind, heldOn }) => kind === 'party-committee' && heldOn > on);
  return next?.heldOn ?? onWorkday(addDays(on, 3));
}

function workdaysEarlier(date: LocalDate, count: number): LocalDate {
  let from = addDays(date, -count);
  while ((countWorkdays(china, from, date) ?? count) < count) from = addDays(from, -1);
  return workdayBefore(from);
}
