import { countyOf } from '#engine/unit.ts';
import { findLocalDate, type LocalDate } from '#kernel/local-date.ts';
import { countFiles } from '#store/count-files.ts';
import { listRecords } from '#store/list-records.ts';
import { type Actor, demandRight, mayDo, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { listTodo, type Todo } from '../procedure/list-todo.ts';
import { recordQuery } from '../record-query.ts';
import { listYearReports } from '../report/list-reports.ts';
import { findDrafts } from '../seat-keeping.ts';
import { getTaskRegister, isStanding, textIn } from '../tasks/task-register.ts';

/** What a seat has in hand, as it would be handed over. */
export type OpenWork = {
  readonly matters: readonly Todo[];
  readonly isMore: boolean;
  readonly tasks: readonly {
    readonly unit: string;
    readonly number: string;
    readonly title: string;
    readonly post: string | null;
    readonly dueOn: LocalDate | null;
  }[];
  readonly drafts: readonly { readonly registerLabel: string; readonly isNew: boolean; readonly changedAt: Date }[];
  readonly reports: readonly { readonly unitName: string; readonly year: number }[];
  /** Documents that open steps still have to be issued with: 答复书, 告知书. */
  readonly letters: readonly { readonly label: string; readonly title: string; readonly number: string }[];
  readonly files: number;
  readonly sizeBytes: number;
};

const MOST_MATTERS = 500;
const MOST_TASKS = 1000;
const PAGE = 100;
const REPORT_YEARS = 3;

/** Open matters, tasks, drafts, reports under way, documents to issue, and how many evidence files there are. */
export async function openWork(desk: Desk, actor: Actor): Promise<OpenWork> {
  demandRight(actor, 'read-records');
  const { code } = actor.unit;
  const todos = mayDo(actor, 'take-steps') ? await allTodos(desk, actor) : { matters: [], isMore: false };
  const tasks = await openTasks(desk, actor);
  const register = tasks.register;
  const matters = todos.matters.filter(({ record }) => record.register !== register);
  const drafts = mayDo(actor, 'write-records') && actor.seat !== null ? await findDrafts(desk, actor) : [];
  const { files, sizeBytes } = await desk.backend.transaction(scopeFor(actor), (tx) =>
    countFiles(tx, countyOf(code), code),
  );
  return {
    matters,
    isMore: todos.isMore,
    tasks: tasks.open,
    drafts: drafts.map(({ registerLabel, record, changedAt }) => ({
      registerLabel,
      isNew: record === null,
      changedAt,
    })),
    reports: await openReports(desk, actor),
    letters: matters.flatMap((todo) => lettersOf(desk, todo)),
    files,
    sizeBytes,
  };
}

async function allTodos(desk: Desk, actor: Actor): Promise<Pick<OpenWork, 'matters' | 'isMore'>> {
  const matters: Todo[] = [];
  let page = await listTodo(desk, actor, { limit: PAGE });
  matters.push(...page.todos);
  while (page.next !== null && matters.length < MOST_MATTERS) {
    page = await listTodo(desk, actor, { limit: PAGE, after: page.next });
    matters.push(...page.todos);
  }
  return { matters, isMore: page.next !== null };
}

async function openTasks(desk: Desk, actor: Actor) {
  const hasTasks = [...desk.law.registers.values()].some(({ assigns }) => assigns !== null);
  if (!hasTasks) return { register: '', open: [] };
  const tasks = getTaskRegister(desk.law);
  const { register, assigns } = tasks;
  const query = await recordQuery(desk, { register: register.id, unit: actor.unit.code, kind: 'row' });
  const { records } = await desk.backend.transaction(scopeFor(actor), (tx) => listRecords(tx, query, null, MOST_TASKS));
  const open = records
    .filter((record) => isStanding(tasks, record))
    .map((record) => ({
      unit: record.unit,
      number: record.number,
      title: textIn(record, register.titledBy) ?? '',
      post: textIn(record, assigns.post),
      dueOn: findLocalDate(textIn(record, assigns.dueOn) ?? '') ?? null,
    }));
  return { register: register.id, open };
}

/** Reports that somebody has worked on and that are not approved, of this year and the last ones. */
async function openReports(desk: Desk, actor: Actor): Promise<OpenWork['reports']> {
  if (!mayDo(actor, 'draft-report')) return [];
  const year = Number(desk.today().slice(0, 4));
  const reports: { unitName: string; year: number }[] = [];
  for (let back = 0; back < REPORT_YEARS; back += 1) {
    for (const { unit, state, version } of await listYearReports(desk, actor, { year: year - back }))
      if (state === 'draft' && version > 0) reports.push({ unitName: unit.short, year: year - back });
  }
  return reports;
}

function lettersOf(desk: Desk, { procedure, step, record }: Todo): OpenWork['letters'] {
  const papers = desk.law.procedures.get(procedure)?.steps[step]?.papers ?? [];
  return papers.flatMap(({ label, template }) =>
    template === undefined ? [] : [{ label, title: record.title, number: record.number }],
  );
}
