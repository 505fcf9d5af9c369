import type { Matter } from '#engine/procedure/follow-matter.ts';
import { outcomeLabel } from '#engine/procedure/procedure.ts';
import { chineseNumber } from '#engine/report/chinese-number.ts';
import { formatCitation } from '#kernel/citation.ts';
import type { Block, Document, Run } from '#kernel/document.ts';
import { formatChineseDate, type LocalDate } from '#kernel/local-date.ts';
import type { Enclosure } from '#press/enclosure.ts';
import { zipFiles } from '#press/zip-files.ts';
import { type Entry, writeEntries } from '#store/chain.ts';
import { readHistory } from '#store/read-history.ts';
import { type Actor, demandRight, scopeFor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { readFile } from '../read-file.ts';
import { titleOf } from '../trace-figure.ts';
import { clockView, sayClock } from './clock-view.ts';
import { type DossierItem, dossierItems } from './dossier-items.ts';
import { documentOf, issuerOf, markOf } from './draft-document.ts';
import { type MatterRequest, type OpenedMatter, openMatter } from './open-matter.ts';

/** What sets documents on pages: `press` gives a PDF with what is enclosed, `pages` tells whether a file can be enclosed. */
export type DossierPress = {
  readonly press: (document: Document, enclosures?: readonly Enclosure[]) => Promise<Uint8Array>;
  /** Pages that a file fills; null where it cannot be set. */
  readonly pages: (bytes: Uint8Array) => Promise<number | null>;
};

/** An item with its bytes, and with its place among the pages of the PDF where it can be set. */
type Gathered = {
  readonly item: DossierItem;
  /** Null where the document is nowhere. */
  readonly bytes: Uint8Array | null;
  readonly enclosure: Enclosure | null;
};

/** What one PDF holds: beyond it, files stand in the contents list and lie in the folder. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PAGES = 400;

/**
 * The file as one PDF: cover, contents with page numbers, the record of steps, then every document in order, PDF and pictures page by
 * page. What cannot be set (other kinds, damaged, too large) is named with its size and digest and is to be taken from the folder.
 * The log keeps that it was made.
 * @throws {Fault} of reading evidence: FILE_LOST, FILE_ALTERED
 */
export async function dossierPdf(
  desk: Desk,
  actor: Actor,
  request: MatterRequest,
  press: DossierPress,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
  const { opened, history } = await openDossier(desk, actor, request);
  const gathered = await gather(desk, actor, opened, history, press);
  const document = await compose(desk, opened, gathered, true);
  const bytes = await press.press(
    document,
    gathered.flatMap(({ enclosure }) => enclosure ?? []),
  );
  return { bytes, fileName: `卷宗（${opened.record.number}）.pdf` };
}

/**
 * The file as a folder: its contents list as a PDF, then each document under its place in the order.
 * @throws {Fault} of reading evidence: FILE_LOST, FILE_ALTERED
 */
export async function dossierFolder(
  desk: Desk,
  actor: Actor,
  request: MatterRequest,
  press: DossierPress,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
  const { opened, history } = await openDossier(desk, actor, request);
  const gathered = await gather(desk, actor, opened, history, press);
  const contents = await press.press(await compose(desk, opened, gathered, false));
  const files = [{ name: '00 卷内目录和办理记录.pdf', bytes: contents }];
  for (const { item, bytes } of gathered) {
    if (bytes === null) continue;
    const { place, label, source } = item;
    const name = source.kind === 'file' ? nameIn(label, source.file.name) : nameIn(`${label}（起草件）`, '.pdf');
    files.push({ name: `${String(place).padStart(2, '0')} ${name}`, bytes });
  }
  return { bytes: zipFiles(files, desk.now()), fileName: `卷宗（${opened.record.number}）.zip` };
}

async function openDossier(desk: Desk, actor: Actor, request: MatterRequest) {
  demandRight(actor, 'open-evidence');
  const opened = await openMatter(desk, actor, request);
  const { county, holder, unit, id, version } = opened.record;
  const entry = { unit, subject: 'record' as const, subjectId: id, version, action: 'dossier', change: {} };
  const history = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    await writeEntries(tx, county, holder, [entry], writerFor(actor), desk.now());
    return readHistory(tx, county, id);
  });
  return { opened, history };
}

async function gather(
  desk: Desk,
  actor: Actor,
  opened: OpenedMatter,
  history: readonly Entry[],
  { press, pages }: DossierPress,
): Promise<readonly Gathered[]> {
  const { record } = opened;
  const gathered: Gathered[] = [];
  let [bytesLeft, pagesLeft] = [MOST_BYTES, MOST_PAGES];
  for (const item of dossierItems(opened, history)) {
    const { source } = item;
    if (source.kind === 'missing') {
      gathered.push({ item, bytes: null, enclosure: null });
      continue;
    }
    const bytes =
      source.kind === 'file'
        ? (await readFile(desk, actor, { unit: record.unit, record: record.id, file: source.file.id })).bytes
        : await press(await draftOf(desk, actor, opened, source));
    const count = bytes.byteLength > bytesLeft ? null : await pages(bytes);
    if (count === null || count > pagesLeft) {
      gathered.push({ item, bytes, enclosure: null });
      continue;
    }
    bytesLeft -= bytes.byteLength;
    pagesLeft -= count;
    const by = [item.step, item.on === null ? '' : formatChineseDate(item.on), item.by ?? ''];
    const caption = `${item.place}　${titleIn(item)}（${by.filter((part) => part !== '').join('，')}）`;
    gathered.push({ item, bytes, enclosure: { ref: String(item.place), caption, bytes, pages: count } });
  }
  return gathered;
}

async function draftOf(
  desk: Desk,
  actor: Actor,
  opened: OpenedMatter,
  { matter, template: id }: Extract<DossierItem['source'], { kind: 'draft' }>,
): Promise<Document> {
  const template = desk.law.templates.get(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return documentOf(desk, actor, opened, matter, template);
}

function titleIn({ label, source }: DossierItem): string {
  return source.kind === 'draft' ? `${label}（起草件，缺签章文本）` : label;
}

/** Names that every file system takes: the label with the ending of the file. */
function nameIn(label: string, fileName: string): string {
  const plain = label.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0] ?? '';
  return plain.endsWith(ending) ? plain : `${plain}${ending}`;
}

async function compose(
  desk: Desk,
  opened: OpenedMatter,
  gathered: readonly Gathered[],
  isBound: boolean,
): Promise<Document> {
  const { record, register, matters } = opened;
  const units = new Map((await desk.units()).map((unit) => [unit.code, unit]));
  const issuer = issuerOf(units.get(record.holder)?.name ?? record.holder);
  const title = titleOf(desk, register.id, record.fields, record.kind);
  const procedures = matters.map(({ procedure }) => procedure.label).join('、');
  const ended = matters.flatMap(({ stands }) => stands.ended?.label ?? []).join('、') || '未办结';
  const pages = gathered.reduce((sum, { enclosure }) => sum + (enclosure?.pages ?? 0), 0);
  const days = matters.flatMap(({ stands }) =>
    [...stands.steps.values()].flatMap(({ settlement }) => settlement?.on ?? []),
  );
  const [first, last] = [days.sort()[0], days.sort().at(-1)];
  const facts: readonly (readonly [string, string])[] = [
    ['事项', title],
    ['台账编号', `${register.label} ${record.number}`],
    ['承办单位', units.get(record.unit)?.short ?? record.unit],
    ['办理程序', procedures],
    ['办理情况', ended],
    ['起止日期', first === undefined || last === undefined ? '—' : `${shortDay(first)}至${shortDay(last)}`],
    ['卷内材料', `${gathered.filter(({ bytes }) => bytes !== null).length}件${isBound ? `，排入本卷${pages}页` : ''}`],
    ['制作日期', formatChineseDate(opened.rules.today)],
  ];
  const apart = gathered.filter(({ bytes, enclosure }) => isBound && bytes !== null && enclosure === null);
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['卷内目录', gathered.length === 0 ? [paragraph('没有材料。')] : [contents(gathered, isBound)]],
    ...(apart.length === 0 ? [] : [['另附的材料', apartFrom(apart)] as const]),
    ...matters.map(
      (matter) => [`${matter.procedure.label}办理记录`, [steps(matter, opened), ...clocks(matter)]] as const,
    ),
  ];
  const body: Block[] = [
    table(
      [
        { label: '项目', share: 2 },
        { label: '内容', share: 7, align: 'left' },
      ],
      facts,
    ),
    ...parts.flatMap(([text, blocks], at) => [heading(at + 1, text), ...blocks]),
  ];
  return {
    title: [issuer, '卷宗'],
    docNumber: null,
    addressee: '',
    body,
    signature: { bodies: [issuer], date: formatChineseDate(opened.rules.today) },
    note: null,
    copyTo: null,
    annexes: [],
    mark: markOf(record, null),
  };
}

/** Every document in order, with the page on which it begins; 另附 where it is not set among the pages. */
function contents(gathered: readonly Gathered[], isBound: boolean): Block {
  const columns = [
    { label: '序号', share: 1 },
    { label: '材料', share: 4, align: 'left' as const },
    { label: '环节', share: 2.4, align: 'left' as const },
    { label: '日期', share: 2 },
    { label: '经办', share: 2 },
    ...(isBound ? [{ label: '页次', share: 1 }] : []),
  ];
  return {
    kind: 'table',
    columns: columns.map(({ label, share, align }) => ({ label, share, align: align ?? ('center' as const) })),
    rows: gathered.map(({ item, bytes, enclosure }): Run[] => {
      const { place, step, on, by } = item;
      const page: Run =
        enclosure === null
          ? { kind: 'text', text: bytes === null ? '—' : '另附' }
          : { kind: 'text', text: '—', pageOf: enclosure.ref };
      const title = bytes === null ? `${titleIn(item)}（缺）` : titleIn(item);
      const cells = [String(place), title, step, on === null ? '—' : shortDay(on), by ?? '—'];
      return [...cells.map((text): Run => ({ kind: 'text', text })), ...(isBound ? [page] : [])];
    }),
  };
}

/** Files that cannot stand among the pages, so that each can be told from any other: name, size, digest. */
function apartFrom(gathered: readonly Gathered[]): readonly Block[] {
  const rows = gathered.flatMap(({ item: { place, source } }) => {
    if (source.kind !== 'file') return [];
    const { name, sizeBytes, digest } = source.file;
    return [[String(place), name, `${Math.max(1, Math.round(sizeBytes / 1024))} KB`, digest]];
  });
  const columns = [
    { label: '序号', share: 1 },
    { label: '文件', share: 4, align: 'left' as const },
    { label: '大小', share: 1.5 },
    { label: 'SM3 摘要', share: 6, align: 'left' as const },
  ];
  return [
    paragraph('下列文件的格式不能排成页面，或者已经损坏、加密、篇幅过大，原件在卷宗文件夹中。'),
    table(columns, rows),
  ];
}

function steps({ procedure, stands }: Matter, { register }: OpenedMatter): Block {
  const columns = [
    { label: '环节', share: 3, align: 'left' as const },
    { label: '办理情况', share: 4, align: 'left' as const },
    { label: '日期', share: 2 },
    { label: '经办', share: 2 },
  ];
  const rows = Object.entries(procedure.steps).flatMap(([id, step]) => {
    const stand = stands.steps.get(id);
    const settlement = stand?.settlement ?? stand?.again ?? null;
    if (settlement === null) {
      const isOpen = stand?.stand === 'open' || stand?.stand === 'waiting' || stand?.stand === 'undecided';
      return isOpen && step.optional !== true && step.repeats !== true ? [[step.label, '未办理', '—', '—']] : [];
    }
    const { how, on, outcome, exemption, taken } = settlement;
    const says =
      how === 'skipped'
        ? sayExemption(step.exemptions?.[exemption ?? ''], taken?.reason ?? null)
        : [outcome === null ? '已办理' : outcomeLabel(step, register, outcome), taken?.reason ?? '']
            .filter((part) => part !== '')
            .join('；');
    return [[step.label, says, on === null ? '—' : shortDay(on), taken?.by ?? '—']];
  });
  return table(columns, rows);
}

function sayExemption(
  exemption: NonNullable<Matter['procedure']['steps'][string]['exemptions']>[string] | undefined,
  reason: string | null,
): string {
  if (exemption === undefined) return '不办理';
  return `${exemption.label}，依${formatCitation(exemption.cite)}${reason === null ? '' : `：${reason}`}`;
}

/** The limits that ran, each with its article and how it stands. */
function clocks(matter: Matter): readonly Block[] {
  if (matter.clocks.length === 0) return [];
  const columns = [
    { label: '期限', share: 3, align: 'left' as const },
    { label: '依据', share: 5, align: 'left' as const },
    { label: '起算', share: 2 },
    { label: '情况', share: 4, align: 'left' as const },
  ];
  const rows = matter.clocks.map((clock) => {
    const { label, rule, cite, startedOn } = clockView(matter, clock);
    const says = sayClock(clock).replace(`“${label}”`, '');
    return [label, [rule, cite].filter((part) => part !== '').join('，'), shortDay(startedOn), says];
  });
  return [table(columns, rows)];
}

function heading(number: number, text: string): Block {
  return { kind: 'heading', level: 1, number: `${chineseNumber(number)}、`, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ kind: 'text', text }] };
}

function table(
  columns: readonly { readonly label: string; readonly share: number; readonly align?: 'left' }[],
  rows: readonly (readonly string[])[],
): Block {
  return {
    kind: 'table',
    columns: columns.map(({ label, share, align }) => ({ label, share, align: align ?? ('center' as const) })),
    rows: rows.map((row) => row.map((text): Run => ({ kind: 'text', text }))),
  };
}

function shortDay(on: LocalDate): string {
  return on.replaceAll('-', '.');
}
