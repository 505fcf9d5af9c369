import { addDays } from '#kernel/local-date.ts';
import { litigation } from '#law/registers/litigation.ts';
import { dueOn } from '#law/registers/options/due-on.ts';
import { type DemoRow, type Draft, rowsIn, zeroReport } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { day, onWorkday, workdayBefore } from '../seasons.ts';

type Case = NonNullable<(typeof litigation)['row']>;

/** E: two lawsuits, one closed and one pending. C one reconsideration, D one lawsuit; A and B none and said so. */
export function rowsOf(place: Place): readonly DemoRow[] {
  switch (place.report) {
    case 'C':
      return rowsIn(litigation, place, [reconsideration(place)]);
    case 'D':
      return rowsIn(litigation, place, [lawsuit(place, '05-15', '不服山林权属处理决定', '县人民法院')].map(upheld));
    case 'E':
      return rowsIn(litigation, place, [
        upheld(lawsuit(place, '03-21', '不服土地承包经营权争议处理决定', '县人民法院')),
        lawsuit(place, '11-14', '请求确认拆除羊圈行为违法', '县人民法院'),
      ]);
    default:
      return rowsIn(litigation, place, [], [zeroReport(place, '全年没有行政复议和行政应诉案件')]);
  }
}

function lawsuit(place: Place, on: string, cause: string, organ: string): Draft<Case> {
  const receivedOn = onWorkday(day(place.year, on));
  const due = dueOn('litigation.answer', receivedOn);
  return {
    unit: place.offices.sfs,
    kind: 'first',
    receivedOn,
    cause,
    organ: `演示·云溪${organ}`,
    caseNumber: `（${place.year}）演0101行初${on.replace('-', '')}号`,
    ...(due === null ? {} : { answerDueOn: due, answeredOn: workdayBefore(addDays(due, -3)) }),
  };
}

function upheld(given: Draft<Case>): Draft<Case> {
  const { receivedOn } = given;
  if (receivedOn === undefined) return given;
  return {
    ...given,
    heardOn: onWorkday(addDays(receivedOn, 43)),
    head: 'chief',
    result: 'upheld',
    closedOn: onWorkday(addDays(receivedOn, 92)),
  };
}

function reconsideration(place: Place): Draft<Case> {
  const receivedOn = onWorkday(day(place.year, '07-19'));
  const due = dueOn('reconsideration.answer', receivedOn);
  return {
    unit: place.offices.sfs,
    kind: 'reconsideration',
    receivedOn,
    cause: '不服责令限期拆除违法建筑决定',
    organ: '演示·云溪县人民政府',
    // The law of 2023 is not loaded: no due day is named, the answer itself came within eight days.
    ...(due === null ? {} : { answerDueOn: due }),
    answeredOn: onWorkday(addDays(receivedOn, 8)),
    result: 'withdrawn',
    closedOn: onWorkday(addDays(receivedOn, 38)),
  };
}
