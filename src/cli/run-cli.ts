import { Fault } from '#kernel/fault.ts';
import { printFault } from './print-fault.ts';
import { helpOf, readArguments, type Verb } from './verb.ts';

/** Loaded when called, so that a small command does not load the server. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  start: async () => (await import('./verbs/start.ts')).start,
  setup: async () => (await import('./verbs/setup.ts')).setup,
  password: async () => (await import('./verbs/password.ts')).password,
  demo: async () => (await import('./verbs/demo.ts')).demo,
  units: async () => (await import('./verbs/units.ts')).units,
  seats: async () => (await import('./verbs/seats.ts')).seats,
  figures: async () => (await import('./verbs/figures.ts')).figures,
  trace: async () => (await import('./verbs/trace.ts')).trace,
  template: async () => (await import('./verbs/template.ts')).template,
  import: async () => (await import('./verbs/import.ts')).importVerb,
  export: async () => (await import('./verbs/export.ts')).exportVerb,
  todo: async () => (await import('./verbs/todo.ts')).todo,
  matter: async () => (await import('./verbs/matter.ts')).matter,
  remind: async () => (await import('./verbs/remind.ts')).remind,
  redate: async () => (await import('./verbs/redate.ts')).redate,
  report: async () => (await import('./verbs/report.ts')).report,
  verify: async () => (await import('./verbs/verify.ts')).verify,
  read: async () => (await import('./verbs/read.ts')).read,
  check: async () => (await import('./verbs/check.ts')).check,
  adopt: async () => (await import('./verbs/adopt.ts')).adopt,
};

/**
 * Runs one command line.
 * @returns the exit status: 0 done, 1 the work failed (with a reason), 2 wrong usage
 */
export async function runCli(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = VERBS[name];
  if (load === undefined) {
    process.stderr.write(`没有“${name}”这个命令。请运行 fadu --help 查看全部命令。\n`);
    return 2;
  }
  const verb = await load();
  try {
    const given = readArguments(verb, rest);
    if (given.flag('help')) process.stdout.write(helpOf(verb));
    else await verb.run(given);
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    printFault(error);
    return error.code === 'CLI_USAGE' ? 2 : 1;
  }
}

async function overview(): Promise<string> {
  const verbs = await Promise.all(Object.values(VERBS).map((load) => load()));
  return [
    '法度 —— 每一个数字都有出处',
    '',
    '用法：fadu 命令 [参数] [选项]',
    '',
    '命令：',
    ...verbs.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`),
    '',
    '每个命令的说明：fadu 命令 --help',
    '',
    '示例：',
    '  fadu start',
    '  fadu figures --unit 990101100 --year 2023',
    '  fadu report --unit 990101100 --year 2023 --out 报告.docx --out 报告.pdf',
    '',
  ].join('\n');
}
