import type { Matter } from '#engine/procedure/follow-matter.ts';
import { outcomeLabel } from '#engine/procedure/procedure.ts';
import { chineseNumber } from '#engine/report/chinese-number.ts';
import { formatCitation } from '#kernel/citation.ts';
import type { Annex, Block, Document, Run } from '#kernel/document.ts';
import { dayOfInstant, formatChineseDate, type LocalDate } from '#kernel/local-date.ts';
import { zipFiles } from '#press/zip-files.ts';
import { writeEntries } from '#store/chain.ts';
import type { StoredFile } from '#store/files.ts';
import { type Actor, demandRight, scopeFor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { readFile } from '../read-file.ts';
import { titleOf } from '../trace-figure.ts';
import { sayClock } from './clock-view.ts';
import { documentOf, issuerOf, markOf, templatesOf } from './draft-document.ts';
import { type MatterRequest, type OpenedMatter, openMatter } from './open-matter.ts';

/** One document in the order of the file. */
export type DossierItem = {
  readonly place: number;
  readonly step: string;
  readonly label: string;
  /** The day of the step it belongs to, or on which it was uploaded. */
  readonly on: LocalDate | null;
  readonly by: string | null;
  /** The evidence; null where the file lacks a document that its step demands. */
  readonly file: StoredFile | null;
  readonly name: string;
};

/**
 * The ordered file of a record's matters: step after step in the order of the procedure, each with its documents; then evidence that
 * belongs to no step. A document that an article demands and nobody uploaded keeps its place, marked as missing.
 */
export function dossierItems({ matters, files }: Pick<OpenedMatter, 'matters' | 'files'>): readonly DossierItem[] {
  const items: Omit<DossierItem, 'place'>[] = [];
  const used = new Set<string>();
  for (const { procedure, stands, journal } of matters) {
    for (const [id, step] of Object.entries(procedure.steps)) {
      const acts = journal.filter((act) => act.step === id && act.how === 'done');
      for (const paper of step.papers ?? []) {
        const found = acts.flatMap((act) => (act.papers[paper.id] ?? []).map((file) => ({ act, file })));
        for (const { act, file: fileId } of found) {
          const file = files.find((one) => one.id === fileId);
          if (file === undefined) continue;
          used.add(file.id);
          items.push({ step: step.label, label: paper.label, on: act.on, by: act.by, file, name: file.name });
        }
        const isDone = stands.steps.get(id)?.stand === 'done';
        if (found.length === 0 && paper.must !== undefined && isDone) {
          const on = stands.steps.get(id)?.settlement?.on ?? null;
          items.push({ step: step.label, label: paper.label, on, by: null, file: null, name: '' });
        }
      }
    }
  }
  const rest = files.filter(({ id }) => !used.has(id));
  for (const file of rest) {
    items.push({ step: '其他材料', label: file.name, on: dayOfInstant(file.addedAt), by: null, file, name: file.name });
  }
  return items.map((item, at) => ({ place: at + 1, ...item }));
}

/** The cover, contents and record of steps as one document to be set as PDF. The log keeps that it was made. */
export async function dossierDocument(
  desk: Desk,
  actor: Actor,
  request: MatterRequest,
): Promise<{ readonly document: Document; readonly fileName: string }> {
  const opened = await openDossier(desk, actor, request);
  const document = await compose(desk, actor, opened);
  return { document, fileName: `卷宗（${opened.record.number}）.pdf` };
}

/**
 * The file as a folder: its contents list as a PDF made by `press`, then each document under its place in the order.
 * @throws {Fault} of reading evidence: FILE_LOST, FILE_ALTERED
 */
export async function dossierFolder(
  desk: Desk,
  actor: Actor,
  request: MatterRequest,
  press: (document: Document) => Promise<Uint8Array>,
): Promise<{ readonly bytes: Uint8Array; readonly fileName: string }> {
  const opened = await openDossier(desk, actor, request);
  const { record } = opened;
  const files = [{ name: '00 卷内目录和办理记录.pdf', bytes: await press(await compose(desk, actor, opened)) }];
  for (const { place, label, file } of dossierItems(opened)) {
    if (file === null) continue;
    const { bytes } = await readFile(desk, actor, { unit: record.unit, record: record.id, file: file.id });
    files.push({ name: `${String(place).padStart(2, '0')} ${nameIn(label, file.name)}`, bytes });
  }
  return { bytes: zipFiles(files, desk.now()), fileName: `卷宗（${record.number}）.zip` };
}

async function openDossier(desk: Desk, actor: Actor, request: MatterRequest): Promise<OpenedMatter> {
  demandRight(actor, 'open-evidence');
  const opened = await openMatter(desk, actor, request);
  const { county, holder, unit, id, version } = opened.record;
  const entry = { unit, subject: 'record' as const, subjectId: id, version, action: 'dossier', change: {} };
  await desk.backend.transaction(scopeFor(actor), (tx) =>
    writeEntries(tx, county, holder, [entry], writerFor(actor), desk.now()),
  );
  return opened;
}

/** Names that every file system takes: the label with the ending of the file. */
function nameIn(label: string, fileName: string): string {
  const plain = label.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 80);
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(fileName)?.[0] ?? '';
  return plain.endsWith(ending) ? plain : `${plain}${ending}`;
}

async function compose(desk: Desk, actor: Actor, opened: OpenedMatter): Promise<Document> {
  const { record, register, matters } = opened;
  const units = new Map((await desk.units()).map((unit) => [unit.code, unit]));
  const issuer = issuerOf(units.get(record.holder)?.name ?? record.holder);
  const title = titleOf(desk, register.id, record.fields, record.kind);
  const items = dossierItems(opened);
  const procedures = matters.map(({ procedure }) => procedure.label).join('、');
  const ended = matters.flatMap(({ stands }) => stands.ended?.label ?? []).join('、') || '未办结';
  const facts: readonly (readonly [string, string])[] = [
    ['事项', title],
    ['台账编号', `${register.label} ${record.number}`],
    ['承办单位', units.get(record.unit)?.short ?? record.unit],
    ['办理程序', procedures],
    ['办理情况', ended],
    ['卷内材料', `${items.filter(({ file }) => file !== null).length}件`],
    ['制作日期', formatChineseDate(opened.rules.today)],
  ];
  const body: Block[] = [
    table(
      [
        { label: '项目', share: 2 },
        { label: '内容', share: 7, align: 'left' },
      ],
      facts,
    ),
    heading(1, '卷内目录'),
    ...(items.length === 0 ? [paragraph('没有材料。')] : [contents(items)]),
    ...matters.flatMap((matter, at): Block[] => [
      heading(at + 2, `${matter.procedure.label}办理记录`),
      steps(matter, opened),
      ...clocks(matter),
    ]),
  ];
  return {
    title: [issuer, '卷宗'],
    docNumber: null,
    addressee: '',
    body,
    signature: { bodies: [issuer], date: formatChineseDate(opened.rules.today) },
    note: null,
    copyTo: null,
    annexes: await drafts(desk, actor, opened),
    mark: markOf(record, null),
  };
}

/** The documents that the record drafts for steps that were taken, whether or not signed copies are in the file. */
async function drafts(desk: Desk, actor: Actor, opened: OpenedMatter): Promise<Document['annexes']> {
  const annexes: Annex[] = [];
  for (const { matter, template } of templatesOf(desk, opened)) {
    if (matter.stands.steps.get(template.step)?.stand !== 'done') continue;
    const { body } = await documentOf(desk, actor, opened, matter, template);
    annexes.push({ title: `${template.label}（据台账起草）`, body });
  }
  return annexes;
}

function contents(items: readonly DossierItem[]): Block {
  const columns = [
    { label: '序号', share: 1 },
    { label: '材料', share: 4, align: 'left' as const },
    { label: '环节', share: 2, align: 'left' as const },
    { label: '日期', share: 2 },
    { label: '经办', share: 2 },
  ];
  return table(
    columns,
    items.map(({ place, label, step, on, by, file }) => [
      String(place),
      file === null ? `${label}（缺）` : label,
      step,
      on === null ? '—' : shortDay(on),
      by ?? '—',
    ]),
  );
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

function clocks({ clocks }: Matter): readonly Block[] {
  return clocks.map((clock) => paragraph(`期限：${sayClock(clock).replace(/。$/, '')}。`));
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
