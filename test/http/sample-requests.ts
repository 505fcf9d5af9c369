import { randomUUID } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { localDate } from '#kernel/local-date.ts';
import { writePeople } from '#store/people.ts';
import { administerScope } from '#store/scope.ts';
import { TOWN } from '../app/test-desk.ts';
import { form, type TestServer } from './test-server.ts';

/** What a sample request is about: a unit, and in it a record, a file, a review. */
export type About = {
  readonly unit: string;
  readonly record: string;
  readonly file: string;
  readonly review: string;
  /** Somebody with an account and a seat in the unit. */
  readonly person: string;
  readonly seat: string;
};

type Sample = (about: About) => Pick<InjectOptions, 'url' | 'body' | 'payload' | 'headers'>;

const REPORT_TEXT = '东镇人民政府\n关于2023年法治政府建设情况的报告\n2023年，下棋5局，观众12人。\n';

const game = (title: string) => ({ kind: 'go', playedOn: '2023-05-01', title });

/**
 * One well-formed request a route, by method and address. Each is about a unit wherever the route can be, so that it can be
 * tried from inside and from outside of it.
 */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  'GET /api/session': () => ({ url: '/api/session' }),
  'DELETE /api/session': () => ({ url: '/api/session' }),
  'GET /api/session/device-key': () => ({ url: '/api/session/device-key' }),
  'PUT /api/session/seat': () => ({ url: '/api/session/seat', body: { seat: randomUUID() } }),
  'GET /api/first-steps': () => ({ url: '/api/first-steps' }),
  'GET /api/tokens': () => ({ url: '/api/tokens' }),
  'POST /api/tokens': () => ({ url: '/api/tokens', body: { label: '脚本', seat: randomUUID() } }),
  'DELETE /api/tokens/:id': () => ({ url: `/api/tokens/${'0'.repeat(64)}` }),
  'PUT /api/session/password': () => ({
    url: '/api/session/password',
    body: { former: '不对的密码', password: '新的密码-2024' },
  }),
  'GET /api/people': ({ unit }) => ({ url: `/api/people?unit=${unit}` }),
  'POST /api/people': ({ unit }) => ({ url: '/api/people', body: { account: 'xin.ren', name: '新人', unit } }),
  'PUT /api/people/:id': ({ unit, person }) => ({ url: `/api/people/${person}`, body: { name: '改名', unit } }),
  'PUT /api/people/:id/locked': ({ person }) => ({ url: `/api/people/${person}/locked`, body: { locked: true } }),
  'POST /api/people/:id/password': ({ person }) => ({ url: `/api/people/${person}/password`, body: {} }),
  'POST /api/seats': ({ unit, person }) => ({
    url: '/api/seats',
    body: { person: person || randomUUID(), unit, role: 'reviewer', since: '2024-01-01', until: null },
  }),
  'PUT /api/seats/:id': ({ seat }) => ({ url: `/api/seats/${seat}`, body: { until: '2024-12-31' } }),
  'POST /api/seats/:id/hand-over': ({ seat, person }) => ({
    url: `/api/seats/${seat}/hand-over`,
    body: { to: person || randomUUID(), on: '2024-02-01' },
  }),
  'GET /api/units': () => ({ url: '/api/units' }),
  'POST /api/units/:code/places': ({ unit }) => ({
    url: `/api/units/${unit}/places`,
    payload: { places: [{ code: `${unit}001`, place: { row: 1, column: 2 } }] },
  }),
  'POST /api/units': ({ unit }) => ({
    url: '/api/units',
    body: {
      above: unit,
      kind: 'village',
      code: `${unit}099`,
      name: '新村村民委员会',
      short: '新村',
      from: '2024-01-01',
    },
  }),
  'POST /api/units/:code/rename': ({ unit }) => ({
    url: `/api/units/${unit}/rename`,
    body: { name: '东镇', short: '东镇', from: '2024-01-01' },
  }),
  'POST /api/units/:code/end': ({ unit }) => ({
    url: `/api/units/${unit}/end`,
    body: { to: '1990-01-01', successor: null },
  }),
  'GET /api/units/:code/years': ({ unit }) => ({ url: `/api/units/${unit}/years` }),
  'GET /api/units/:code/changes': ({ unit }) => ({ url: `/api/units/${unit}/changes` }),
  'GET /api/settings': ({ unit }) => ({ url: `/api/settings?unit=${unit}` }),
  'PUT /api/settings/:name': ({ unit }) => ({
    url: '/api/settings/hallFee',
    body: { unit, value: 12, since: '2024-01-01', basis: '本地做法', version: 99 },
  }),
  'GET /api/fields': ({ unit }) => ({ url: `/api/fields?unit=${unit}` }),
  'POST /api/fields': ({ unit }) => ({
    url: '/api/fields',
    body: { unit, register: 'games', kind: 'count', label: '用茶', measuredIn: '杯', options: [], help: null },
  }),
  'PUT /api/fields/:id': () => ({
    url: '/api/fields/x_aaaaaa',
    body: { label: '用茶', measuredIn: '杯', options: [], help: null, isEnded: true },
  }),
  'GET /api/registers': () => ({ url: '/api/registers' }),
  'GET /api/registers/:register/records': ({ unit }) => ({ url: `/api/registers/games/records?unit=${unit}` }),
  'POST /api/registers/:register/records': ({ unit }) => ({
    url: '/api/registers/games/records',
    body: { unit, fields: game(randomUUID()) },
  }),
  'POST /api/registers/:register/summaries': ({ unit }) => ({
    url: '/api/registers/games/summaries',
    body: { unit, from: '2022-01-01', on: '2022-12-31', states: { kind: 'none' }, reason: '当年没有' },
  }),
  'GET /api/records/:unit/:id': ({ unit, record }) => ({ url: `/api/records/${unit}/${record}` }),
  'PUT /api/records/:unit/:id': ({ unit, record }) => ({
    url: `/api/records/${unit}/${record}`,
    body: { version: 1, fields: game('改名') },
  }),
  'POST /api/records/:unit/:id/void': ({ unit, record }) => ({
    url: `/api/records/${unit}/${record}/void`,
    body: { version: 99, reason: '误登' },
  }),
  'GET /api/records/:unit/:id/files': ({ unit, record }) => ({ url: `/api/records/${unit}/${record}/files` }),
  'POST /api/records/:unit/:id/files': ({ unit, record }) => ({
    url: `/api/records/${unit}/${record}/files`,
    ...form('证明.txt', Buffer.from(randomUUID())),
  }),
  'GET /api/records/:unit/:id/files/:file': ({ unit, record, file }) => ({
    url: `/api/records/${unit}/${record}/files/${file}`,
  }),
  'POST /api/records/:unit/:id/files/reuse': ({ unit, record, file }) => ({
    url: `/api/records/${unit}/${record}/files/reuse`,
    body: { from: { unit, record: record || randomUUID(), file: file || randomUUID() } },
  }),
  'GET /api/records/:unit/:id/files/:file/text': ({ unit, record, file }) => ({
    url: `/api/records/${unit}/${record}/files/${file}/text`,
  }),
  'GET /api/evidence': ({ unit }) => ({ url: `/api/evidence?unit=${unit}` }),
  'POST /api/records/void': ({ unit, record }) => ({
    url: '/api/records/void',
    body: { records: [{ unit, id: record || randomUUID(), version: 99 }], reason: '误登' },
  }),
  'POST /api/registers/:register/rows': ({ unit }) => ({
    url: '/api/registers/games/rows',
    body: { unit, dryRun: true, headings: ['棋种', '对局日期', '局名'], rows: [['围棋', '2023-03-01', '新局']] },
  }),
  'GET /api/hand-over': () => ({ url: '/api/hand-over' }),
  'GET /api/hand-over/sheet.docx': () => ({ url: '/api/hand-over/sheet.docx?on=2024-02-01' }),
  'GET /api/hand-over/sheet.pdf': () => ({ url: '/api/hand-over/sheet.pdf?on=2024-02-01' }),
  'GET /api/tasks': ({ unit }) => ({ url: `/api/tasks?unit=${unit}&year=2023` }),
  'POST /api/tasks/read': ({ unit }) => ({
    url: `/api/tasks/read?unit=${unit}`,
    ...form('工作要点.txt', Buffer.from('1.开展检查。（责任单位：司法所）')),
  }),
  'POST /api/tasks/read-text': ({ unit }) => ({
    url: '/api/tasks/read-text',
    body: { unit, text: '1.开展检查。（责任单位：司法所）' },
  }),
  'POST /api/tasks/:unit/:id/parts': ({ unit, record }) => ({
    url: `/api/tasks/${unit}/${record}/parts`,
    body: { issuedOn: '2024-01-01', parts: [{ unit }] },
  }),
  'POST /api/tasks/:unit/:id/progress': ({ unit, record }) => ({
    url: `/api/tasks/${unit}/${record}/progress`,
    body: { on: '2024-01-01', says: '正在办理' },
  }),
  'POST /api/tasks/:unit/:id/recall': ({ unit, record }) => ({
    url: `/api/tasks/${unit}/${record}/recall`,
    body: { reason: '不再实施' },
  }),
  'POST /api/tasks/:unit/:id/move': ({ unit, record }) => ({
    url: `/api/tasks/${unit}/${record}/move`,
    body: { to: unit, reason: '分工调整' },
  }),
  'GET /api/records/:unit/:id/links': ({ unit, record }) => ({ url: `/api/records/${unit}/${record}/links` }),
  'POST /api/records/:unit/:id/links': ({ unit, record }) => ({
    url: `/api/records/${unit}/${record}/links`,
    body: { to: { unit, id: randomUUID() } },
  }),
  'POST /api/records/:unit/:id/links/remove': ({ unit, record }) => ({
    url: `/api/records/${unit}/${record}/links/remove`,
    body: { to: { unit, id: randomUUID() } },
  }),
  'GET /api/views': () => ({ url: '/api/views?register=games' }),
  'POST /api/views': () => ({
    url: '/api/views',
    body: { register: 'games', name: '围棋', query: '?options=kind:go' },
  }),
  'DELETE /api/views/:id': () => ({ url: `/api/views/${randomUUID()}` }),
  'GET /api/drafts': () => ({ url: '/api/drafts' }),
  'GET /api/drafts/:register/:record': () => ({ url: '/api/drafts/games/new' }),
  'PUT /api/drafts/:register/:record': () => ({
    url: '/api/drafts/games/new',
    body: { values: '{}', changedAt: '2024-01-01T00:00:00.000Z' },
  }),
  'DELETE /api/drafts/:register/:record': () => ({ url: '/api/drafts/games/new' }),
  'POST /api/visit': () => ({ url: '/api/visit', body: {} }),
  'GET /api/indicators': () => ({ url: '/api/indicators' }),
  'GET /api/figures': ({ unit }) => ({ url: `/api/figures?unit=${unit}&period=2023` }),
  'GET /api/figures/:indicator': ({ unit }) => ({ url: `/api/figures/games.played?unit=${unit}&period=2023` }),
  'GET /api/figures/:indicator/breakdown': ({ unit }) => ({
    url: `/api/figures/games.played/breakdown?unit=${unit}&period=2023`,
  }),
  'GET /api/registers/:register/figures': ({ unit }) => ({
    url: `/api/registers/games/figures?unit=${unit}&period=2023`,
  }),
  'GET /api/figures/:indicator/trace': ({ unit }) => ({
    url: `/api/figures/games.played%40go/trace?unit=${unit}&period=2023`,
  }),
  'POST /api/registers/:register/import': ({ unit }) => ({
    url: `/api/registers/games/import?dryRun=true&unit=${unit}`,
    ...form('棋局.csv', Buffer.from('棋种,对局日期,局名\r\n围棋,2023-03-01,新局\r\n')),
  }),
  'GET /api/imports/:id/marked.xlsx': () => ({ url: `/api/imports/${randomUUID()}/marked.xlsx` }),
  'GET /api/registers/:register/template.xlsx': ({ unit }) => ({
    url: `/api/registers/games/template.xlsx?unit=${unit}`,
  }),
  'GET /api/registers/:register/export.xlsx': ({ unit }) => ({ url: `/api/registers/games/export.xlsx?unit=${unit}` }),
  'GET /api/registers/:register/export.csv': ({ unit }) => ({ url: `/api/registers/games/export.csv?unit=${unit}` }),
  'GET /api/reports': () => ({ url: '/api/reports?year=2023' }),
  'GET /api/reports/:unit/:year': ({ unit }) => ({ url: `/api/reports/${unit}/2023` }),
  'PUT /api/reports/:unit/:year/edits': ({ unit }) => ({
    url: `/api/reports/${unit}/2023/edits`,
    body: { version: 99, edits: { blocks: [], docNumber: null, signedOn: null } },
  }),
  'POST /api/reports/:unit/:year/approve': ({ unit }) => ({
    url: `/api/reports/${unit}/2023/approve`,
    body: { version: 99 },
  }),
  'POST /api/reports/:unit/:year/withdraw': ({ unit }) => ({
    url: `/api/reports/${unit}/2021/withdraw`,
    body: { reason: '有误' },
  }),
  'GET /api/reports/:unit/:year/versions': ({ unit }) => ({ url: `/api/reports/${unit}/2023/versions` }),
  'GET /api/reports/:unit/:year/versions/:version': ({ unit }) => ({ url: `/api/reports/${unit}/2023/versions/1` }),
  'GET /api/reports/:unit/:year/remarks': ({ unit }) => ({ url: `/api/reports/${unit}/2023/remarks` }),
  'POST /api/reports/:unit/:year/remarks': ({ unit }) => ({
    url: `/api/reports/${unit}/2023/remarks`,
    body: { block: 'm/games', says: '请核对' },
  }),
  'POST /api/reports/:unit/:year/remarks/:thread': ({ unit }) => ({
    url: `/api/reports/${unit}/2023/remarks/${randomUUID()}`,
    body: { act: 'resolve' },
  }),
  'GET /api/reports/:unit/:year/report.docx': ({ unit }) => ({ url: `/api/reports/${unit}/2023/report.docx` }),
  'GET /api/reports/:unit/:year/report.pdf': ({ unit }) => ({ url: `/api/reports/${unit}/2023/report.pdf` }),
  'GET /api/reports/:unit/:year/report.json': ({ unit }) => ({ url: `/api/reports/${unit}/2023/report.json` }),
  'GET /api/reports/:unit/:year/verification': ({ unit }) => ({ url: `/api/reports/${unit}/2021/verification` }),
  'POST /api/verify': ({ unit }) => ({
    url: '/api/verify',
    body: {
      frozen: {
        schema: 'fadu.report/1',
        outline: 'club-annual',
        law: '1',
        unit: { code: unit, name: '某镇' },
        year: 2023,
        asOf: '2023-12-31',
        approvedOn: '2024-01-10',
        document: '',
        figures: [],
      },
      chain: { seq: 0, hash: '' },
    },
  }),
  'POST /api/reviews': ({ unit }) => ({
    url: `/api/reviews?unit=${unit}&year=2023`,
    ...form('报告.txt', Buffer.from(REPORT_TEXT)),
  }),
  'POST /api/reviews/text': ({ unit }) => ({ url: '/api/reviews/text', body: { unit, year: 2023, text: REPORT_TEXT } }),
  'GET /api/reviews': ({ unit }) => ({ url: `/api/reviews?year=2023&unit=${unit}` }),
  'GET /api/reviews/:id': ({ review }) => ({ url: `/api/reviews/${review}` }),
  'DELETE /api/reviews/:id': () => ({ url: `/api/reviews/${randomUUID()}` }),
  'PUT /api/reviews/:id/findings/:fingerprint': ({ review }) => ({
    url: `/api/reviews/${review}/findings/${'0'.repeat(16)}`,
    body: { judgement: 'wrong', note: '核对过' },
  }),
  'POST /api/reviews/:id/adopt': ({ review }) => ({
    url: `/api/reviews/${review}/adopt`,
    body: { rows: [{ indicator: 'games.played', amount: 5, sentence: '下棋5局。' }] },
  }),
  'GET /api/reviews/:id/letter.docx': ({ review }) => ({ url: `/api/reviews/${review}/letter.docx` }),
  'GET /api/reviews/copies': () => ({ url: '/api/reviews/copies?year=2023' }),
  'POST /api/reports/:unit/:year/check': ({ unit }) => ({ url: `/api/reports/${unit}/2023/check`, body: {} }),
  'POST /api/reports/:unit/:year/check-block': ({ unit }) => ({
    url: `/api/reports/${unit}/2023/check-block`,
    body: { block: 'm/games', text: '下棋五局。', over: '' },
  }),
  'PUT /api/reviews/:id/place': ({ unit, review }) => ({
    url: `/api/reviews/${review}/place`,
    body: { unit, year: 2023 },
  }),
  'POST /api/reviews/letters.zip': ({ review }) => ({ url: '/api/reviews/letters.zip', body: { reviews: [review] } }),
  'GET /api/todo': () => ({ url: '/api/todo' }),
  'GET /api/reminders': () => ({ url: '/api/reminders' }),
  'PUT /api/reminders': () => ({ url: '/api/reminders', body: { email: null } }),
  'POST /api/reminders/calendar': () => ({ url: '/api/reminders/calendar' }),
  'DELETE /api/reminders/calendar': () => ({ url: '/api/reminders/calendar' }),
  'GET /api/procedures': () => ({ url: '/api/procedures' }),
  'GET /api/matters': ({ unit }) => ({ url: `/api/matters?procedure=appeal&unit=${unit}` }),
  'GET /api/matters/:unit/:id': ({ unit, record }) => ({ url: `/api/matters/${unit}/${record}` }),
  'POST /api/matters/:unit/:id/steps': ({ unit, record }) => ({
    url: `/api/matters/${unit}/${record}/steps`,
    body: { version: 1, step: 'rule', on: '2024-01-10' },
  }),
  'GET /api/matters/:unit/:id/documents/:template/document.docx': ({ unit, record }) => ({
    url: `/api/matters/${unit}/${record}/documents/ruling/document.docx`,
  }),
  'GET /api/matters/:unit/:id/documents/:template/document.pdf': ({ unit, record }) => ({
    url: `/api/matters/${unit}/${record}/documents/ruling/document.pdf`,
  }),
  'GET /api/matters/:unit/:id/dossier.pdf': ({ unit, record }) => ({
    url: `/api/matters/${unit}/${record}/dossier.pdf`,
  }),
  'GET /api/matters/:unit/:id/dossier.zip': ({ unit, record }) => ({
    url: `/api/matters/${unit}/${record}/dossier.zip`,
  }),
  'GET /api/log': ({ unit }) => ({ url: `/api/log?unit=${unit}` }),
  'POST /api/log/check': ({ unit }) => ({ url: '/api/log/check', body: { unit } }),
};

/** A review of the first township, for the routes that are about one. */
export async function addReview(api: TestServer, cookie: string): Promise<string> {
  const sample = SAMPLES['POST /api/reviews/text']?.({
    unit: TOWN,
    record: '',
    file: '',
    review: '',
    person: '',
    seat: '',
  });
  const answer = await api.send(cookie, { method: 'POST', ...sample, url: '/api/reviews/text' });
  return answer.json().id;
}

/** Somebody of the first township whom the tests may lock and move. */
export async function addSpare(api: TestServer): Promise<{ readonly person: string; readonly seat: string }> {
  const [person, seat] = [randomUUID(), randomUUID()];
  const since = localDate('2020-01-01');
  await api.desk.backend.transaction(administerScope, (tx) =>
    writePeople(
      tx,
      [{ id: person, account: 'bei.yong', name: '备用', secret: '不能登录', unit: TOWN }],
      [{ id: seat, person, unit: TOWN, role: 'clerk', since, until: null }],
    ),
  );
  return { person, seat };
}
