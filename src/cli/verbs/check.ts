import { basename } from 'node:path';
import { compareFigures, type FigureComparison } from '#app/review/compare-figures.ts';
import { type Examined, examineText, type ReviewFinding, sortFindings } from '#app/review/examine-text.ts';
import { gatherCandidates } from '#app/review/gather-candidates.ts';
import { getUnit } from '#app/unit-directory.ts';
import { extractText } from '#intake/extract-text.ts';
import { loadReadingLaw } from '../../load-reading-law.ts';
import { cliFaults } from '../faults.ts';
import { readInput } from '../files.ts';
import { PERIOD_OPTIONS, yearOption } from '../period-option.ts';
import { printLongJson } from '../print-long-json.ts';
import type { Given, Verb } from '../verb.ts';
import { operatorFor, withDesk } from '../with-desk.ts';

export const check: Verb = {
  name: 'check',
  summary: '审读一份报告：哪里不对、为什么、怎样改',
  takes: ['文件'],
  options: {
    unit: { type: 'string', value: '编码', help: '哪个单位的报告；连同 --year 写明的，逐个数字与台账比较' },
    year: PERIOD_OPTIONS.year ?? { type: 'string', help: '' },
    json: { type: 'boolean', help: '输出 JSON' },
  },
  examples: ['fadu check 报告.docx', 'fadu check 报告.docx --unit 990101100 --year 2023 --json'],
  async run(given) {
    const [file = ''] = given.rest;
    const doc = basename(file);
    const { text, source } = await extractText(await readInput(file), doc);
    const { examined, findings, comparisons } = await examine(given, text);
    if (!given.flag('json')) return print(examined, findings, comparisons);
    const { reading, isReport, skippedRules } = examined;
    const document = { doc, text: { chars: text.length, source }, isReport, skippedRules };
    await printLongJson({ ...document, ...reading, findings, comparisons });
  },
};

type Checked = {
  readonly examined: Examined;
  readonly findings: readonly ReviewFinding[];
  /** null where the text was not held against registers. */
  readonly comparisons: readonly FigureComparison[] | null;
};

async function examine(given: Given, text: string): Promise<Checked> {
  const code = given.text('unit');
  const asked = given.text('year') === undefined ? undefined : yearOption('check', given);
  const law = await loadReadingLaw();
  const examined = examineText(law, text, {
    ...(code === undefined ? {} : { unit: code }),
    ...(asked === undefined ? {} : { year: asked }),
  });
  const year = asked ?? examined.reading.year;
  if (code === undefined) return { examined, findings: examined.findings, comparisons: null };
  if (year === null) throw cliFaults.CLI_USAGE({ problem: '文中没有写明年度，须加 --year', verb: 'check' });
  return withDesk(given, async (desk) => {
    const [actor, unit] = [await operatorFor(desk, code), await getUnit(desk, code)];
    const facts = await gatherCandidates(desk, actor, unit, year);
    const compared = await compareFigures(desk, actor, examined, { unit, year }, facts);
    const findings = sortFindings([...examined.findings, ...compared.findings]);
    return { examined, findings, comparisons: compared.comparisons };
  });
}

const VERDICTS = { fail: '有误', doubt: '存疑', unassessable: '无从判断' } as const;

function print(
  { text, reading, isReport, skippedRules }: Examined,
  findings: Checked['findings'],
  comparisons: Checked['comparisons'],
): void {
  const lines: string[] = [];
  const whose = `${reading.org ?? '（未写明单位）'} ${reading.year === null ? '（未写明年度）' : `${reading.year}年度`}`;
  lines.push(
    `${whose}：${text.length} 字，数字 ${reading.figures.length} 个，引用文件 ${reading.citations.length} 处。`,
  );
  if (!isReport) lines.push(`这份文字不像法治政府建设年度报告，专门的规则（${skippedRules} 条）没有适用。`);
  const count = (verdict: keyof typeof VERDICTS) => findings.filter((finding) => finding.verdict === verdict).length;
  lines.push(
    findings.length === 0
      ? '没有发现问题。'
      : `发现 ${findings.length} 处：有误 ${count('fail')}，存疑 ${count('doubt')}，无从判断 ${count('unassessable')}。`,
  );
  for (const [at, finding] of findings.entries()) {
    const line = text.slice(0, finding.start).split('\n').length;
    lines.push(
      '',
      `${at + 1}. 【${VERDICTS[finding.verdict]}】${finding.says}`,
      `   第 ${line} 行：${finding.excerpt}`,
      `   为什么：${finding.because}${finding.basis === null ? '' : `依据：${finding.basis}。`}`,
      `   怎样改：${finding.fix}`,
    );
  }
  if (comparisons !== null) {
    const of = (verdict: FigureComparison['verdict']) => comparisons.filter((one) => one.verdict === verdict).length;
    lines.push(
      '',
      `与台账比较：一致 ${of('equal')}，不一致 ${of('differs')}，台账未填报 ${of('unsupported')}，依据汇总行 ${of('summary')}。`,
    );
    for (const { verdict, says, figure, records } of comparisons) {
      if (verdict === 'equal') continue;
      lines.push(`   ${verdict === 'differs' ? '' : `${reading.figures[figure]?.text ?? ''}：`}${says}`);
      for (const { number, on, why } of records.slice(0, 5)) lines.push(`      记录 ${number}（${on}）：${why}`);
    }
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
