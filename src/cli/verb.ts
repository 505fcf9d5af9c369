import { type ParseArgsConfig, parseArgs } from 'node:util';
import { cliFaults } from './faults.ts';

/** An option of a verb as `parseArgs` takes it, with its help. */
export type VerbOption = {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  /** What stands for the value in the help: 编码, 文件 … */
  readonly value?: string;
  readonly help: string;
};

/** A verb of the command line. */
export type Verb = {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments as the usage line shows them: 台账 文件; one in brackets may be left out. */
  readonly takes: readonly string[];
  readonly options: Readonly<Record<string, VerbOption>>;
  readonly examples: readonly string[];
  readonly run: (given: Given) => Promise<void>;
};

/** What was given on the command line, checked against the verb. */
export type Given = {
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
  readonly rest: readonly string[];
};

/** Options that every verb takes. */
export const COMMON_OPTIONS: Readonly<Record<string, VerbOption>> = {
  data: {
    type: 'string',
    value: '文件夹',
    help: '数据文件夹，默认 ./data；设置了 DATABASE_URL 时数据库用该 PostgreSQL 服务器',
  },
  help: { type: 'boolean', short: 'h', help: '显示本说明' },
};

/**
 * Reads the arguments of a verb.
 * @throws {Fault} CLI_USAGE for an unknown option, a missing value, or too few or many arguments
 */
export function readArguments(verb: Verb, args: readonly string[]): Given {
  const options: ParseArgsConfig['options'] = {};
  for (const [name, { type, multiple, short }] of Object.entries({ ...COMMON_OPTIONS, ...verb.options })) {
    options[name] = {
      type,
      ...(multiple === undefined ? {} : { multiple }),
      ...(short === undefined ? {} : { short }),
    };
  }
  const { values, positionals } = parse(verb, args, options);
  const least = verb.takes.filter((name) => !name.startsWith('[')).length;
  if (values.help !== true && (positionals.length < least || positionals.length > verb.takes.length)) {
    const problem =
      positionals.length < least
        ? `缺少 ${verb.takes.slice(positionals.length).join(' ')}`
        : `多余的“${positionals.slice(verb.takes.length).join(' ')}”`;
    throw cliFaults.CLI_USAGE({ problem, verb: verb.name });
  }
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    text,
    texts: (name) => {
      const value = values[name];
      if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string');
      return typeof value === 'string' ? [value] : [];
    },
    flag: (name) => values[name] === true,
    rest: positionals,
  };
}

/** An option that must be there. @throws {Fault} CLI_USAGE */
export function needText(verb: string, given: Given, name: string): string {
  const value = given.text(name);
  if (value === undefined) throw cliFaults.CLI_USAGE({ problem: `缺少 --${name}`, verb });
  return value;
}

/** The help of one verb. */
export function helpOf(verb: Verb): string {
  const usage = ['fadu', verb.name, ...verb.takes, ...(Object.keys(verb.options).length > 0 ? ['[选项]'] : [])].join(
    ' ',
  );
  const options = Object.entries({ ...verb.options, ...COMMON_OPTIONS }).map(([name, option]) => {
    const word = `${option.short === undefined ? '' : `-${option.short}, `}--${name}${option.value === undefined ? '' : ` ${option.value}`}`;
    return `  ${word.padEnd(24)} ${option.help}`;
  });
  return [
    `${verb.summary}`,
    '',
    `用法：${usage}`,
    '',
    '选项：',
    ...options,
    '',
    '示例：',
    ...verb.examples.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function parse(
  verb: Verb,
  args: readonly string[],
  options: ParseArgsConfig['options'],
): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const named = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw cliFaults.CLI_USAGE({ problem: `没有选项 ${named}`, verb: verb.name });
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw cliFaults.CLI_USAGE({ problem: `选项 ${named} 的值不对或缺少`, verb: verb.name });
    throw error;
  }
}
