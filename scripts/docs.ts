import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROLE_LABELS } from '#app/rights.ts';
import { allSettings } from '#app/settings/declared-settings.ts';
import { askedTwice } from '#engine/asked-twice.ts';
import type { Law } from '#engine/law.ts';
import { formatLimit } from '#engine/limit.ts';
import { type Binding, type ClockLimit, conditionText, type Procedure, type Step } from '#engine/procedure.ts';
import { isRequired, type Register } from '#engine/register.ts';
import { formatCitation } from '#kernel/citation.ts';
import { listFaults } from '#kernel/fault.ts';
import { askedApart } from '#law/asked-apart.ts';
import { limits, yearlyLimits } from '#law/limits/index.ts';
import { loadLaw } from '../src/load-law.ts';
import { effortPage } from '../test/browser/effort-page.ts';

/**
 * Writes docs/reference/ from the declarations, so that it cannot say anything else than the program does.
 * `--check` writes nothing and fails where a page is stale.
 */
const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs', 'reference');

const BINDINGS: Readonly<Record<Binding, string>> = {
  direct: '直接适用',
  reference: '参照执行',
  local: '地方规定',
  practice: '工作惯例',
};

const law = await loadLaw();
await loadEveryFault();
const pages: Readonly<Record<string, string>> = {
  'registers.md': registersPage(law),
  'indicators.md': indicatorsPage(law),
  'limits.md': limitsPage(),
  'procedures.md': proceduresPage(law),
  'settings.md': settingsPage(law),
  'faults.md': faultsPage(),
  'asked-once.md': askedOncePage(law),
  'effort.md': effortPage(),
};

const stale = Object.entries(pages).filter(([name, text]) => readOrEmpty(join(FOLDER, name)) !== text);
if (process.argv.includes('--check')) {
  for (const [name] of stale) process.stderr.write(`docs/reference/${name} is stale: run npm run docs\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(FOLDER, name), text);
  process.stdout.write(`${stale.length} of ${Object.keys(pages).length} pages written\n`);
}

function registersPage({ registers }: Law): string {
  const parts = [...registers.values()].map((register) => {
    const rows = Object.entries(register.fields).map(([id, field]) => {
      const options = field.options === null ? '' : Object.values(field.options).join('、');
      const need = isRequired(field) ? '必填' : (field.blank ?? '可不填');
      return `| ${field.label} | \`${id}\` | ${field.kind}${field.personal ? '（个人信息）' : ''} | ${cell(need)} | ${cell([field.hint, options].filter((part) => part !== null && part !== '').join('；'))} |`;
    });
    const rules = [
      ...register.rules.map(({ says, severity }) => `${says}${severity === 'warn' ? '（提示）' : ''}`),
      ...register.links.map(({ says }) => says),
    ];
    return [
      `## ${register.label} \`${register.id}\``,
      '',
      `一行为${register.oneRow}。${register.about}`,
      '',
      `依据：${[...new Set(register.cite.map(formatCitation))].join('；')}。`,
      '',
      '| 字段 | 标识 | 种类 | 填写 | 说明 |',
      '|---|---|---|---|---|',
      ...rows,
      '',
      ...(rules.length === 0 ? [] : ['校核：', '', ...rules.map((says) => `- ${says}`), '']),
    ].join('\n');
  });
  return page('台账', parts.join('\n'));
}

function indicatorsPage(declared: Law): string {
  const parts = [...declared.registers.values()].map((register) => {
    const own = [...declared.indicators.values()].filter(
      (indicator) => registerOf(declared, indicator.formula) === register.id,
    );
    const rows = own.map(
      ({ id, label, unit, means, whenNone }) =>
        `| \`${id}\` | ${label} | ${unit} | ${cell(means)}${whenNone === null ? '' : `；没有分母时：${whenNone}`} |`,
    );
    return [`## ${register.label}`, '', '| 指标 | 名称 | 单位 | 口径 |', '|---|---|---|---|', ...rows, ''].join('\n');
  });
  return page('指标', parts.join('\n'));
}

function askedOncePage(declared: Law): string {
  const all = [...declared.registers.values()];
  const labelOf = (id: string) => declared.registers.get(id)?.label ?? id;
  const taken = all.flatMap(({ label, fields, takes }) =>
    takes.map(({ field, link, of }) => {
      const to = fields[link]?.register ?? '';
      const from = declared.registers.get(to)?.fields[of]?.label;
      return `| ${label} | ${fields[field]?.label} | ${fields[link]?.label} | ${labelOf(to)}“${from}” |`;
    }),
  );
  const given = all.flatMap(({ label, fields, gifts }) =>
    gifts.map(({ link, says }) => `| ${label} | ${fields[link]?.label} | ${cell(says)} |`),
  );
  const fed = [...declared.feedsByRegister].flatMap(([id, feeds]) =>
    feeds.map(({ measure, counts }) => {
      const to = declared.measures.get(measure);
      return `| ${labelOf(id)} | ${labelOf(to?.register ?? '')}：${to?.label} | ${cell(counts)} |`;
    }),
  );
  const apart = askedTwice(declared).map((found) => {
    const why = askedApart[`${found.one}~${found.other}`] ?? '**还要填两遍**';
    return `| ${cell(found.says)} | ${cell(why)} |`;
  });
  const table = (head: string, rows: readonly string[]) => [head, head.replace(/[^|]+/g, '---'), ...rows, ''];
  const parts = [
    '一件事只填一次。两本台账都要用的内容，按下面三种办法之一自动带出；字面相同而确是两件事的，逐一写明理由。',
    '',
    '## 选了关联记录，自动带出',
    '',
    ...table('| 台账 | 不填时自动填写 | 选了 | 取自 |', taken),
    '## 保存时随之更新所引的记录',
    '',
    ...table('| 台账 | 选了 | 更新什么 |', given),
    '## 一行同时计入别的台账的数字',
    '',
    ...table('| 登记在 | 同时计入 | 条件 |', fed),
    '## 字面相同、确是两件事的',
    '',
    ...table('| 相同之处 | 为什么要分别填写 |', apart),
  ];
  return page('一件事只填一次', parts.join('\n'));
}

function registerOf(
  declared: Law,
  formula: Law['indicators'] extends ReadonlyMap<string, infer I>
    ? I extends { formula: infer F }
      ? F
      : never
    : never,
): string | undefined {
  const id =
    formula.kind === 'measure'
      ? formula.measure
      : formula.kind === 'rate'
        ? formula.numerator
        : formula.kind === 'difference'
          ? formula.minuend
          : formula.measures[0];
  return declared.measures.get(id ?? '')?.register;
}

function limitsPage(): string {
  const counted = limits.map(
    (limit) => `| \`${limit.id}\` | ${cell(formatLimit(limit))} | ${formatCitation(limit.cite)} | ${limit.checkedOn} |`,
  );
  const yearly = yearlyLimits.map(
    (limit) => `| \`${limit.id}\` | ${limit.label} | ${formatCitation(limit.cite)} | ${limit.checkedOn} |`,
  );
  return page('期限', ['| 期限 | 内容 | 依据 | 核对日期 |', '|---|---|---|---|', ...counted, ...yearly, ''].join('\n'));
}

function proceduresPage({ procedures, registers, templates }: Law): string {
  const parts = [...procedures.values()].map((procedure) => {
    const register = registers.get(procedure.register);
    if (register === undefined) throw new Error(`no register ${procedure.register}`);
    const rows = Object.entries(procedure.steps).map(([, step], at) => stepRow(step, at + 1, procedure, register));
    const clocks = Object.values(procedure.clocks).map(({ label, limit, until }) => {
      return `- ${label}：${clockSays(limit, register)}，等候“${procedure.steps[until]?.label ?? until}”`;
    });
    const documents = [...templates.values()].filter((template) => template.procedure === procedure.id);
    return [
      `## ${procedure.label} \`${procedure.id}\``,
      '',
      `事项是${register.label}的一行。${procedure.about}`,
      '',
      `依据：${[...new Set(procedure.cite.map(formatCitation))].join('；')}。`,
      '',
      '| | 环节 | 谁办理 | 在哪些环节之后 | 条件 | 不办理的情形 | 依据 |',
      '|---|---|---|---|---|---|---|',
      ...rows,
      '',
      ...(clocks.length === 0 ? [] : ['期限：', '', ...clocks, '']),
      ...(documents.length === 0 ? [] : [`文书：${documents.map(({ label }) => label).join('、')}。`, '']),
    ].join('\n');
  });
  return page('程序', parts.join('\n'));
}

function clockSays(limit: ClockLimit, register: Register): string {
  if ('yearly' in limit) return `每年${limit.yearly.monthDay}${limit.yearly.inclusive ? '' : '前'}`;
  if ('dueField' in limit) return `至“${register.fields[limit.dueField]?.label}”（${formatCitation(limit.cite)}）`;
  return limit.map(formatLimit).join('；');
}

function stepRow(step: Step, at: number, { steps }: Procedure, register: Register): string {
  const who = step.who.map((role) => ROLE_LABELS[role]).join('、');
  const after = step.after.map((id) => steps[id]?.label ?? id).join('、');
  const nature = [step.optional ? '按需' : '', step.repeats ? '可多次' : '', step.gate ? '前置未办不得作出' : ''];
  const when = step.when === undefined ? '' : conditionText(step.when, register, steps);
  const conditions = [...nature, when].filter((part) => part !== '').join('；');
  const exemptions = Object.values(step.exemptions ?? {}).map(
    ({ label, cite }) => `${label}（${formatCitation(cite)}）`,
  );
  const basis = [...new Set(step.cite.map(formatCitation))].join('；');
  const cells = [
    step.label,
    who,
    after,
    conditions,
    exemptions.join('；'),
    `${BINDINGS[step.binds]}${basis === '' ? '' : `：${basis}`}`,
  ];
  return `| ${at} | ${cells.map(cell).join(' | ')} |`;
}

function settingsPage(declared: Law): string {
  const levels = { county: '县级', township: '乡镇' };
  const rows = allSettings({ law: declared }).map((setting) => {
    const range = setting.kind === 'number' ? `${setting.min} 至 ${setting.max} ${setting.unit}。` : '';
    const without = setting.default === null ? setting.otherwise : `${setting.default}${setting.unit ?? ''}`;
    const keeper = setting.keptBy === 'administrator' ? '系统管理员' : '审核人、县级经办人';
    const by = setting.setBy.map((level) => levels[level]).join('、');
    const basis = setting.cite === null ? '本地做法' : formatCitation(setting.cite);
    return `| \`${setting.id}\` | ${setting.group}：${setting.label} | ${cell(setting.help + range)} | ${cell(without ?? '')} | ${by}（${keeper}） | ${cell(basis)} |`;
  });
  return page(
    '设置',
    ['| 设置 | 名称 | 说明 | 没有设置时 | 由谁设置 | 依据 |', '|---|---|---|---|---|---|', ...rows, ''].join('\n'),
  );
}

function faultsPage(): string {
  const rows = [...listFaults()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { status, says, remedy }]) => `| \`${code}\` | ${status} | ${cell(says)} | ${cell(remedy)} |`);
  return page('错误', ['| 代码 | HTTP | 说明 | 怎样处理 |', '|---|---|---|---|', ...rows, ''].join('\n'));
}

function page(title: string, body: string): string {
  return `# ${title}\n\n由 \`npm run docs\` 根据声明生成，请勿手改。\n\n${body}`;
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
}

/** Faults declare themselves when their file is loaded. */
async function loadEveryFault(): Promise<void> {
  for (const name of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).sort()) {
    if (
      !name.endsWith('.ts') ||
      name.includes('.test.') ||
      !readFileSync(join(ROOT, 'src', name), 'utf8').includes('defineFaults(')
    )
      continue;
    await import(pathToFileURL(join(ROOT, 'src', name)).href);
  }
}

function readOrEmpty(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
