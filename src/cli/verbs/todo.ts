import { listTodo, TODO_COUNTED_TO, type Todo } from '#app/procedure/list-todo.ts';
import type { OpenKey } from '#store/open-steps.ts';
import { printJson, printTable } from '../print-table.ts';
import { operatorIn, ROLE_OPTION } from '../seat-option.ts';
import { needText, type Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';

const SHOWN = 200;
const STATUS: Readonly<Record<Todo['status'], string>> = {
  overdue: '逾期',
  near: '临近',
  running: '办理中',
  undated: '无期限',
};

export const todo: Verb = {
  name: 'todo',
  summary: '列出一个岗位的待办：办什么、何日到期、怎样算的',
  takes: [],
  options: {
    unit: { type: 'string', value: '编码', help: '单位编码（含下级）' },
    role: ROLE_OPTION,
    procedure: { type: 'string', value: '程序', help: '只列一个程序的' },
    overdue: { type: 'boolean', help: '只列已逾期的' },
    near: { type: 'boolean', help: '只列临近到期的' },
    why: { type: 'boolean', help: '逐句说明期限怎样算出' },
    json: { type: 'boolean', help: '输出 JSON，含全部待办' },
  },
  examples: ['fadu todo --unit 990101100 --role clerk', 'fadu todo --unit 990101100 --overdue --why'],
  async run(given) {
    const unit = needText('todo', given, 'unit');
    const status = given.flag('overdue') ? 'overdue' : given.flag('near') ? 'near' : undefined;
    const procedure = given.text('procedure');
    await withDesk(given, async (desk) => {
      const actor = await operatorIn('todo', desk, unit, given);
      const todos: Todo[] = [];
      let counts: Awaited<ReturnType<typeof listTodo>>['counts'] = null;
      let after: OpenKey | undefined;
      do {
        const page = await listTodo(desk, actor, { procedure, status, after, limit: SHOWN });
        todos.push(...page.todos);
        counts ??= page.counts;
        after = page.next ?? undefined;
      } while (after !== undefined && given.flag('json'));
      if (given.flag('json')) return printJson({ counts, todos });
      printTable(
        ['到期', '情况', '编号', '事项', '环节', '程序'],
        todos.map((one) => [
          one.dueOn ?? '—',
          STATUS[one.status] + (one.daysLeft === null ? '' : ` ${Math.abs(one.daysLeft)}天`),
          one.record.number,
          one.record.title.slice(0, 24),
          one.kind === 'fill' ? `补填（${one.label}）` : one.label,
          one.procedureLabel,
        ]),
      );
      if (given.flag('why')) {
        for (const one of todos.filter(({ clock }) => clock !== null)) {
          process.stdout.write(`\n${one.record.number} ${one.label}：${one.dueSays ?? ''}\n`);
          for (const line of one.clock?.because ?? []) process.stdout.write(`  ${line}\n`);
        }
      }
      const { all = 0, overdue = 0, near = 0 } = counts ?? {};
      process.stdout.write(`待办 ${say(all)} 项，其中逾期 ${say(overdue)} 项、临近到期 ${say(near)} 项\n`);
    });
  },
};

function say(count: number): string {
  return count > TODO_COUNTED_TO ? `${TODO_COUNTED_TO} 以上` : String(count);
}
