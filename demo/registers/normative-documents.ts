import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { meetings } from '#law/registers/meetings.ts';
import { normativeDocuments } from '#law/registers/normative-documents.ts';
import { type DemoRow, type Draft, parseRecords, rowsIn, zeroReport } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { day, onWorkday } from '../seasons.ts';
import * as meetingRows from './meetings.ts';

type Document = NonNullable<(typeof normativeDocuments)['row']>;
type Plan = {
  readonly title: string;
  readonly startedOn: string;
  readonly flaw?: 'not-filed' | 'reviewed-late' | 'in-force-early';
};

/** Documents made in the place's year; C made none and says so. */
const MADE: Readonly<Record<Letter, readonly Plan[]>> = {
  A: [{ title: '农村公共厕所管护办法', startedOn: '03-06' }],
  B: [
    { title: '村庄环境卫生管理办法', startedOn: '02-20' },
    { title: '集体机动地发包管理规定', startedOn: '06-12', flaw: 'not-filed' },
  ],
  C: [],
  D: [{ title: '饮用水水源地保护管理规定', startedOn: '04-08', flaw: 'in-force-early' }],
  E: [{ title: '禁牧休牧区管理规定', startedOn: '03-14', flaw: 'reviewed-late' }],
};

/** Documents of earlier years: one in force, one that expires in the year, one abolished in it. */
const EARLIER = ['集镇市容秩序管理办法', '农村宅基地审批管理办法', '烟花爆竹燃放管理规定'] as const;

/** The normative documents of a place. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const made = MADE[place.report].map((plan, at) => madeIn(place, plan, at));
  const earlier = EARLIER.slice(0, place.report === 'E' ? 1 : 3).map((title, at): Draft<Document> => {
    const startedOn = onWorkday(day(place.year - 3 - at, '03-02'));
    const issuedOn = onWorkday(addDays(startedOn, 80));
    return {
      unit: place.offices.dzb,
      title: `${place.short}${title}`,
      startedOn,
      docNumber: docNumber(place, issuedOn, 21 + at),
      assessedOn: onWorkday(addDays(startedOn, 16)),
      reviewSubmittedOn: onWorkday(addDays(startedOn, 30)),
      reviewedOn: onWorkday(addDays(startedOn, 44)),
      reviewResult: 'lawful',
      deliberatedOn: onWorkday(addDays(startedOn, 73)),
      deliberation: 'passed',
      issuedOn,
      unified: at === 0,
      publishedOn: addDays(issuedOn, 1),
      inForceFrom: addDays(issuedOn, 30),
      validTo: at === 0 ? addDays(issuedOn, 1855) : at === 1 ? day(place.year, '06-30') : day(place.year, '09-15'),
      ending: at === 2 ? 'abolished' : null,
      endingDecidedOn: at === 2 ? onWorkday(day(place.year, '08-22')) : null,
      cleanedOn: onWorkday(day(place.year, '05-18')),
      filedOn: onWorkday(addDays(issuedOn, 12)),
    };
  });
  const none = made.length === 0 ? [zeroReport(place, '全年未制定行政规范性文件')] : [];
  return rowsIn(normativeDocuments, place, [...earlier, ...made], none);
}

function madeIn(place: Place, { title, startedOn: start, flaw }: Plan, at: number): Draft<Document> {
  const startedOn = onWorkday(day(place.year, start));
  const commentFrom = onWorkday(addDays(startedOn, 12));
  const reviewedOn = onWorkday(addDays(startedOn, 66));
  const meeting = meetingAfter(place, reviewedOn);
  const issuedOn = onWorkday(addDays(meeting.heldOn, 3));
  return {
    unit: at % 2 === 0 ? place.offices.cjb : place.offices.nyz,
    title: `${place.short}${title}`,
    startedOn,
    docNumber: docNumber(place, issuedOn, 14 + at * 9),
    marketRelated: false,
    assessedOn: onWorkday(addDays(startedOn, 8)),
    comment: 'done',
    commentFrom,
    commentTo: addDays(commentFrom, 31),
    reviewSubmittedOn: onWorkday(addDays(startedOn, 52)),
    reviewedOn: flaw === 'reviewed-late' ? onWorkday(addDays(issuedOn, 9)) : reviewedOn,
    reviewResult: 'lawful',
    counselHeard: flaw !== 'reviewed-late',
    meeting: meeting.number,
    deliberatedOn: meeting.heldOn,
    deliberation: 'passed',
    registeredOn: flaw === undefined ? issuedOn : null,
    numberedOn: flaw === undefined ? issuedOn : null,
    issuedOn,
    unified: flaw === undefined,
    publishedOn: flaw === 'in-force-early' ? addDays(issuedOn, 36) : onWorkday(addDays(issuedOn, 2)),
    inForceFrom: addDays(issuedOn, 30),
    validTo: addDays(issuedOn, 30 + 5 * 365),
    filedOn: flaw === 'not-filed' ? null : onWorkday(addDays(issuedOn, 11)),
  };
}

/** The first government meeting on or after a day. */
function meetingAfter(place: Place, from: LocalDate) {
  const held = parseRecords(meetings, meetingRows.rowsOf(place));
  const meeting = held.find(({ kind, heldOn }) => kind === 'government' && heldOn >= from);
  if (meeting === undefined) throw new Error(`no government meeting of ${place.short} after ${from}`);
  return meeting;
}

function docNumber({ short }: Place, issuedOn: LocalDate, serial: number): string {
  return `${short.slice(0, 2)}府规〔${issuedOn.slice(0, 4)}〕${serial}号`;
}
