import { addDays, daysBetween } from '#kernel/local-date.ts';
import { decisions } from '#law/registers/decisions.ts';
import { meetings } from '#law/registers/meetings.ts';
import { principalDuty } from '#law/registers/principal-duty.ts';
import { rectification } from '#law/registers/rectification.ts';
import { tasks } from '#law/registers/tasks.ts';
import { type DemoRow, type Draft, parseRecords, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { type Random, randomOf } from '../random.ts';
import { day, onWorkday, spreadOverWorkdays, workdayBefore } from '../seasons.ts';
import { COORDINATED, INQUIRED } from '../texts/principal-duty.ts';
import * as decisionRows from './decisions.ts';
import * as meetingRows from './meetings.ts';
import * as rectificationRows from './rectification.ts';
import * as taskRows from './tasks.ts';

type Act = NonNullable<(typeof principalDuty)['row']>;
type Principal = Act['principal'];

/** What the two principals did: mostly seen from the meetings they chaired and the tasks they pressed. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'principal-duty');
  const principals: readonly Principal[] = ['secretary', 'head'];
  return rowsIn(
    principalDuty,
    place,
    principals.flatMap((principal) => [
      ...atMeetings(place, principal),
      ...onTasks(place, principal, random),
      ...byThemselves(place, principal, random),
      ...(principal === 'head' ? onDecisions(place) : onRectification(place)),
      ...accounts(place, principal),
    ]),
  );
}

/** Deploys at meetings of the leading group and on rule of law, deploys and hears reports in the party committee. */
function atMeetings(place: Place, principal: Principal): readonly Draft<Act>[] {
  const chaired = parseRecords(meetings, meetingRows.rowsOf(place)).filter(({ chairedBy }) => chairedBy === principal);
  const deploying = chaired.filter(({ kind }) => kind === 'leading-group' || kind === 'rule-of-law');
  const inCommittee = chaired.flatMap(({ kind, agenda, heldOn, number }) => {
    const item = agenda.find((each) => each.kind === 'rule-of-law');
    return kind === 'party-committee' && item !== undefined
      ? [{ heldOn, number, topic: item.topic, isReport: item.result === 'noted' }]
      : [];
  });
  return [
    ...deploying.map(
      ({ number, heldOn, topic }): Draft<Act> => ({
        principal,
        kind: 'deploy',
        on: heldOn,
        matter: topic,
        result: '会议形成分工，明确责任单位和时限',
        meeting: number,
      }),
    ),
    ...inCommittee.map(
      ({ number, heldOn, topic, isReport }): Draft<Act> => ({
        principal,
        kind: isReport ? 'hear' : 'deploy',
        on: heldOn,
        matter: topic,
        meeting: number,
      }),
    ),
  ];
}

/** Presses for tasks of the county's list between issue and due day. */
function onTasks(place: Place, principal: Principal, random: Random): readonly Draft<Act>[] {
  const open = parseRecords(tasks, taskRows.rowsOf(place)).filter(
    ({ level, dueOn }) => level === 'county' && dueOn > day(place.year, '05-01'),
  );
  return random.sample(open, 2).map(({ number, title, dueOn, doneOn }) => {
    const on = workdayBefore(addDays(dueOn, -random.int(20, 45)));
    return {
      principal,
      kind: 'supervise',
      on,
      matter: `督办“${title}”`,
      result: doneOn === null ? '责任单位尚未完成' : '责任单位按要求推进',
      task: number,
    };
  });
}

function byThemselves(place: Place, principal: Principal, random: Random): readonly Draft<Act>[] {
  const few = place.report === 'B' && principal === 'head';
  const inquired = random.sample(INQUIRED, few ? 1 : 2);
  const coordinated = random.sample(COORDINATED, few ? 0 : 2);
  const days = spreadOverWorkdays(
    random,
    inquired.length + coordinated.length,
    day(place.year, '03-10'),
    day(place.year, '11-25'),
  );
  return days.map((on, at) => {
    const inquiring = at < inquired.length;
    return {
      principal,
      kind: inquiring ? 'inquire' : 'coordinate',
      on,
      matter: (inquiring ? inquired[at] : coordinated[at - inquired.length]) ?? '',
    };
  });
}

function onDecisions(place: Place): readonly Draft<Act>[] {
  return parseRecords(decisions, decisionRows.rowsOf(place)).flatMap(({ number, title, riskOn }) =>
    riskOn === null
      ? []
      : [{ principal: 'head', kind: 'coordinate', on: riskOn, matter: `协调“${title}”风险评估`, decision: number }],
  );
}

/** The secretary presses for the first problem of the year that is to be put right. */
function onRectification(place: Place): readonly Draft<Act>[] {
  const found = parseRecords(rectification, rectificationRows.rowsOf(place)).find(
    ({ foundOn, dueOn }) => foundOn >= day(place.year, '01-01') && daysBetween(foundOn, dueOn) > 30,
  );
  if (found === undefined) return [];
  const on = workdayBefore(addDays(found.dueOn, -12));
  return [
    { principal: 'secretary', kind: 'supervise', on, matter: '督办督察反馈问题整改', rectification: found.number },
  ];
}

/** Both account for their duty at the year's end; in E the secretary did not. */
function accounts(place: Place, principal: Principal): readonly Draft<Act>[] {
  if (place.report === 'E' && principal === 'secretary') return [];
  return [
    {
      principal,
      kind: 'account',
      on: onWorkday(day(place.year, '12-26')),
      matter: '在年终述职中报告履行第一责任人职责情况',
    },
  ];
}
