import { addDays, localDate } from '#kernel/local-date.ts';
import { disclosureRequests } from '#law/registers/disclosure-requests.ts';
import { dueOn, extensionOf } from '#law/registers/options/due-on.ts';
import { type DemoRow, type Draft, rowsIn, zeroReport } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { day, onWorkday } from '../seasons.ts';
import { shortName } from '../units.ts';

type Request = NonNullable<(typeof disclosureRequests)['row']>;

/** Requests are rare: C had three, B and E one each, A and D none and said so. */
export function rowsOf(place: Place): readonly DemoRow[] {
  if (place.report === 'A' || place.report === 'D') {
    return rowsIn(disclosureRequests, place, [], [zeroReport(place, '全年没有收到政府信息公开申请')]);
  }
  const { year, offices } = place;
  const plain = (
    receivedOn: Request['receivedOn'],
    matter: string,
    answer: Request['answer'],
    days: number,
  ): Draft<Request> => ({
    unit: offices.dzb,
    receivedOn,
    matter,
    way: 'inPerson',
    applicantKind: 'citizen',
    dueOn: dueOn('disclosure.reply', receivedOn) ?? undefined,
    screening: answer === 'granted' ? 'done' : 'not-required',
    answer,
    repliedOn: onWorkday(addDays(receivedOn, days)),
    archivedOn: onWorkday(addDays(receivedOn, days + 5)),
  });
  const first = plain(onWorkday(day(year, '04-18')), `${year - 1}年度村道硬化工程结算审核报告`, 'granted', 13);
  if (place.report !== 'C') return rowsIn(disclosureRequests, place, [first]);
  const second = plain(
    onWorkday(day(year, '06-12')),
    `${shortName(place.villages[3] ?? place.unit)}集体资产清产核资结果`,
    'elsewhere',
    9,
  );
  return rowsIn(disclosureRequests, place, [first, second, consulted(place)]);
}

/** A third party was asked, the reply was extended and still in time. */
function consulted({ year, offices }: Place): Draft<Request> {
  const receivedOn = onWorkday(day(year, '09-11'));
  const consultedOn = localDate(addDays(receivedOn, 3));
  const consultedUntil = addDays(consultedOn, 11);
  const due = dueOn('disclosure.reply', receivedOn, {
    extensionDays: extensionOf('disclosure.reply', receivedOn),
    pauses: [{ from: consultedOn, to: consultedUntil }],
  });
  return {
    unit: offices.dzb,
    receivedOn,
    matter: '集镇供水工程特许经营协议',
    way: 'post',
    applicantKind: 'business',
    consultedOn,
    consultedUntil,
    extendedOn: onWorkday(addDays(consultedUntil, 12)),
    ...(due === null
      ? {}
      : { dueOn: due, repliedOn: onWorkday(addDays(due, -6)), archivedOn: onWorkday(addDays(due, 3)) }),
    screening: 'done',
    answer: 'partly',
  };
}
