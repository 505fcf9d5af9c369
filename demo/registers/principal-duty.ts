import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { principalDuty } from '#law/registers/principal-duty.ts';
import { type DemoRecord, type DemoRow, type Draft, isSummary, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { type Random, randomOf } from '../random.ts';
import { day, onWorkday, spreadOverWorkdays } from '../seasons.ts';
import { COORDINATED, INQUIRED } from '../texts/principal-duty.ts';
import * as decisions from './decisions.ts';
import * as meetings from './meetings.ts';
import * as tasks from './tasks.ts';

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
      ...(principal === 'head' ? onDecisions(place) : []),
      ...accounts(place, principal),
    ]),
  );
}

/** Deploys at meetings of the leading group and on rule of law, deploys and hears reports in the party committee. */
function atMeetings(place: Place, principal: Principal): readonly Draft<Act>[] {
  const chaired = recordsOf(meetings.rowsOf(place)).filter(({ fields }) => fields.chairedBy === principal);
  const deploying = chaired.filter(({ fields }) => fields.kind === 'leading-group' || fields.kind === 'rule-of-law');
  const hearing = chaired.flatMap((meeting) => {
    const agenda = (meeting.fields.agenda ?? []) as readonly { readonly topic: string; readonly kind: string }[];
    const item = agenda.find(({ kind }) => kind === 'rule-of-law');
    return meeting.fields.kind === 'party-committee' && item !== undefined ? [{ meeting, topic: item.topic }] : [];
  });
  return [
    ...deploying.map(
      ({ number, fields }): Draft<Act> => ({
        principal,
        kind: 'deploy',
        on: fields.heldOn as LocalDate,
        matter: String(fields.topic),
        result: '会议形成分工，明确责任单位和时限',
        meeting: number,
      }),
    ),
    ...hearing.slice(0, 3).map(
      ({ meeting, topic }): Draft<Act> => ({
        principal,
        kind: 'hear',
        on: meeting.fields.heldOn as LocalDate,
        matter: topic,
        meeting: meeting.number,
      }),
    ),
  ];
}

/** Presses for tasks of the county's list between issue and due day. */
function onTasks(place: Place, principal: Principal, random: Random): readonly Draft<Act>[] {
  const open = recordsOf(tasks.rowsOf(place)).filter(
    ({ fields }) => fields.level === 'county' && String(fields.dueOn) > day(place.year, '05-01'),
  );
  return random.sample(open, 2).map(({ number, fields }) => ({
    principal,
    kind: 'supervise',
    on: onWorkday(addDays(fields.dueOn as LocalDate, -random.int(20, 45))),
    matter: `督办“${String(fields.title)}”`,
    result: fields.doneOn === undefined ? '责任单位尚未完成' : '责任单位按要求推进',
    task: number,
  }));
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
  return recordsOf(decisions.rowsOf(place)).flatMap(({ number, fields }) =>
    typeof fields.riskOn === 'string'
      ? [
          {
            principal: 'head' as const,
            kind: 'coordinate' as const,
            on: fields.riskOn as LocalDate,
            matter: `协调“${String(fields.title)}”风险评估`,
            decision: number,
          },
        ]
      : [],
  );
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

function recordsOf(rows: readonly DemoRow[]): readonly DemoRecord[] {
  return rows.filter((row): row is DemoRecord => !isSummary(row));
}
