import type { Unit } from '#engine/unit.ts';
import { extractText } from '#intake/extract-text.ts';
import { findLocalDate, yearOf } from '#kernel/local-date.ts';
import { readWorkbook } from '#sheet/read-workbook.ts';
import { cellText } from '#sheet/table.ts';
import { type DraftTask, readWorkPoints } from '#text/work-points/read-work-points.ts';
import { type Actor, demandRight, demandScope } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { unitFinder } from '../unit-directory.ts';
import { taskFaults } from './task-faults.ts';
import { getTaskRegister } from './task-register.ts';

/** What tasks are read from: a file as uploaded, or text as pasted. */
export type TaskSource = { readonly fileName: string; readonly bytes: Uint8Array } | { readonly text: string };

/** Tasks as read and not saved: texts for the columns of the register, by field id; `unit` and blank ones left out where unread. */
export type ReadTasks = {
  readonly source: string | null;
  readonly year: number | null;
  readonly rows: readonly {
    readonly cells: Readonly<Record<string, string>>;
    /** What a person should look at: 原文写的是姓名 … */
    readonly notes: readonly string[];
    readonly line: number;
  }[];
};

const SHEETS = /\.(xlsx|xlsm|xls|et|csv|tsv)$/i;
const MOST_TASKS = 500;

/**
 * Reads the year's tasks out of a document or list. Nothing is saved, and what could not be read is left out.
 * @throws {Fault} TASKS_UNREAD, and those of the readers
 */
export async function readTasks(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string } & TaskSource,
): Promise<ReadTasks> {
  demandRight(actor, 'assign-tasks');
  demandScope(actor, request.unit);
  const { assigns, register } = getTaskRegister(desk.law);
  const text = 'text' in request ? request.text : await textOf(request);
  const read = readWorkPoints(text, yearOf(desk.today()));
  if (read.tasks.length === 0)
    throw taskFaults.TASKS_UNREAD({ file: 'text' in request ? '粘贴的文字' : request.fileName });
  const { find } = await unitFinder(desk, request.unit);
  const units = new Map((await desk.units()).map((unit) => [unit.code, unit]));
  const at = (task: DraftTask) => {
    const placed = placeOf(task, find, units, request.unit);
    const cells: Record<string, string> = {
      [register.titledBy]: task.title,
      [assigns.source]: read.source ?? '',
      [assigns.heading]: task.headings.join('／'),
      [assigns.post]: task.post ?? '',
      [assigns.dueOn]: task.due?.on ?? '',
      [assigns.dueWords]: task.due !== null && task.due.on === null ? task.due.words : '',
      [assigns.detail]: task.detail ?? '',
      [assigns.helpers]: placed.helpers.join('、'),
      unit: placed.unit,
    };
    const filled = Object.entries(cells).filter(([, text]) => text !== '');
    return { cells: Object.fromEntries(filled), notes: notesOn(task, placed), line: task.line };
  };
  return { source: read.source, year: read.year, rows: read.tasks.slice(0, MOST_TASKS).map(at) };
}

async function textOf({ bytes, fileName }: { readonly fileName: string; readonly bytes: Uint8Array }): Promise<string> {
  if (!SHEETS.test(fileName)) return (await extractText(bytes, fileName)).text;
  const tables = await readWorkbook(bytes, fileName);
  // A cell of several lines stays one cell; days without a year's sign are read as days all the same.
  const cell = (text: string) => (findLocalDate(text.slice(0, 10)) ?? text).replace(/\s+/g, ' ').trim();
  return tables
    .filter(({ hidden }) => !hidden)
    .map(({ rows }) => rows.map((row) => row.map((one) => cell(cellText(one))).join('\t')).join('\n'))
    .join('\n\n');
}

type Placed = { readonly unit: string; readonly helpers: readonly string[]; readonly unknown: readonly string[] };

/** The first office named is in charge, the others help. Words that name no unit stay among the helpers as they were written. */
function placeOf(
  { lead, helpers }: DraftTask,
  find: (text: string) => string | undefined,
  units: ReadonlyMap<string, Unit>,
  own: string,
): Placed {
  const [first, ...others] = lead;
  const code = first === undefined ? undefined : find(first);
  const name = code === undefined ? '' : (units.get(code)?.short ?? '');
  const isKnown = code !== undefined && code !== own && name !== '';
  const rest = first === undefined ? [] : isKnown || code === own ? others : lead;
  const unknown = lead.filter((word) => find(word) === undefined);
  return { unit: isKnown ? name : '', helpers: [...new Set([...rest, ...helpers])], unknown };
}

function notesOn({ named, due }: DraftTask, { unknown }: Placed): readonly string[] {
  return [
    ...(named ? ['原文写的是姓名，台账只写职务'] : []),
    ...unknown.map((word) =>
      /^各|全体|有关|相关/.test(word) ? `“${word}”登记后可以一次分解` : `没有名为“${word}”的站所、村（社区）`,
    ),
    ...(due !== null && due.on === null ? [`“${due.words}”没有写明是哪一天`] : []),
  ];
}
