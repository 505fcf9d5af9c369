import { type Charge, readCharge } from './charge.ts';
import { foldMarks } from './fold-marks.ts';
import { findMarker } from './outline-lines.ts';

/** A row of a table of tasks. */
export type TableTask = {
  readonly heading: string | null;
  readonly title: string;
  readonly detail: string | null;
  readonly charge: Charge;
  readonly line: number;
};

type Column = 'heading' | 'title' | 'detail' | 'lead' | 'helpers' | 'post' | 'due';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['due', /时限|期限|完成时间|办结时间|时间节点|时间要求|截止|进度安排/],
  ['helpers', /^(?:配合|协办|参与|协同|协助)/],
  ['post', /(?:领导|责任人|负责人|牵头人)/],
  ['lead', /^(?:牵头|责任|承办|主办|落实|负责|办理)(?:单位|部门|科室|站所|办所|站办所|主体|处室|办公室)?$/],
  ['heading', /类别|板块|领域|分类|任务类型|工作类型|目标任务|一级|项目类|工作方面/],
  ['detail', /措施|要求|标准|举措|目标|具体内容|工作成效/],
  ['title', /任务|内容|事项|重点工作|要点|项目/],
];

const LONGEST_HEADING = 40;

/** The tasks of every table in a text whose first row names a task and who or when. Rows are lines, cells are divided by tabs. */
export function tableTasks(text: string): readonly TableTask[] {
  const tasks: TableTask[] = [];
  let columns: ReadonlyMap<Column, number> | undefined;
  let heading: string | null = null;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (!line.includes('\t')) {
      // A row of one cell is a heading among the rows; a paragraph ends the table.
      if (line.includes('。') || line.trim().length > LONGEST_HEADING) columns = undefined;
      else if (columns !== undefined && line.trim() !== '') heading = plainOf(line.trim());
      continue;
    }
    const cells = line.split('\t').map((cell) => cell.trim());
    const named = columnsOf(cells);
    if (named !== undefined) {
      [columns, heading] = [named, null];
      continue;
    }
    if (columns === undefined) continue;
    const filled = [...new Set(cells.filter((cell) => cell !== ''))];
    const [only] = filled;
    if (filled.length === 1 && only !== undefined) {
      heading = plainOf(only);
      continue;
    }
    const cell = (column: Column) => plainOf(cells[columns?.get(column) ?? -1] ?? '');
    // A cell that runs over several rows is written once; only the heading is taken on, for who and when may be blank indeed.
    if (cell('heading') !== '') heading = cell('heading');
    const [title, detail] = cell('title') === '' ? [cell('detail'), ''] : [cell('title'), cell('detail')];
    if (title === '') continue;
    const keyed = (key: string, value: string) => (value === '' ? '' : `${key}：${value.replace(/[ ]+/g, '、')}；`);
    const charge = readCharge(
      [
        keyed(columns.has('lead') ? '牵头单位' : '责任单位', cell('lead')),
        keyed('配合单位', cell('helpers')),
        keyed('责任人', cell('post')),
        keyed('完成时限', cell('due')),
      ].join(''),
    );
    tasks.push({ heading, title, detail: detail === '' ? null : detail, charge: charge ?? NOBODY, line: at + 1 });
  }
  return tasks;
}

export const NOBODY: Charge = { lead: [], helpers: [], post: null, due: null, named: false };

function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  for (const [at, raw] of cells.entries()) {
    const cell = foldMarks(raw).replace(/[ ()]/g, '');
    if (cell.length > 12) return undefined;
    const column = COLUMNS.find(([id, form]) => !columns.has(id) && form.test(cell))?.[0];
    if (column !== undefined) columns.set(column, at);
  }
  // 目标任务 | 工作措施: the one that is left over is the task.
  const heading = columns.get('heading');
  if (!columns.has('title') && !columns.has('detail') && heading !== undefined) {
    columns.delete('heading');
    columns.set('title', heading);
  }
  const hasTask = columns.has('title') || columns.has('detail');
  const hasWho = columns.has('lead') || columns.has('post') || columns.has('due');
  return hasTask && hasWho ? columns : undefined;
}

function plainOf(cell: string): string {
  return (findMarker(cell)?.text ?? cell).trim();
}
