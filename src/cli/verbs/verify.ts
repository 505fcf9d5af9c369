import { checkBooks } from '#app/check-books.ts';
import { deskFor } from '#app/extra-fields/desk-for.ts';
import { parseReportData } from '#app/report/report-data.ts';
import { type VerifiedFigure, verifyReport } from '#app/report/verify-report.ts';
import { defineFaults } from '#kernel/fault.ts';
import { readInput } from '../files.ts';
import { printJson } from '../print-table.ts';
import type { Given, Verb } from '../verb.ts';
import { operatorFor, withDesk } from '../with-desk.ts';

const faults = defineFaults({
  BOOKS_WRONG: {
    status: 500,
    says: '账目或日志有 {wrong} 处不符。',
    remedy: '请立即停止登记、保留数据文件夹，并联系系统管理员从备份核对。',
  },
  STEPS_WRONG: {
    status: 500,
    says: '{wrong} 件事项的待办或者期限与记录不符；台账、数字和日志没有不符。',
    remedy: '请运行 fadu redate --all 按记录重新推算；再次核对仍不符的，请联系系统管理员。',
  },
  FIGURES_DRIFTED: {
    status: 409,
    says: '{drifted} 个数字与现在的台账不一致，{unknown} 个无法核对。',
    remedy: '请逐项核对改动的记录；确需更正报告的，撤回批准后重新生成。',
  },
});

export const verify: Verb = {
  name: 'verify',
  summary: '核对报告数据（报告.json）中的数字与现在的台账是否一致；不给文件，则全面核对账目和日志',
  takes: ['[文件]'],
  options: { json: { type: 'boolean', help: '输出 JSON' } },
  examples: ['fadu verify 报告.json', 'fadu verify 报告.json --json', 'fadu verify'],
  async run(given) {
    const [file] = given.rest;
    if (file === undefined) return verifyBooks(given);
    const data = parseReportData(new TextDecoder().decode(await readInput(file)));
    await withDesk(given, async (opened) => {
      const desk = await deskFor(opened, data.frozen.unit.code);
      const done = await verifyReport(desk, await operatorFor(desk, data.frozen.unit.code), data);
      if (given.flag('json')) printJson(done);
      else {
        for (const figure of done.figures) if (figure.verdict !== 'equal') process.stdout.write(`${lineOf(figure)}\n`);
        process.stdout.write(`一致 ${done.equal} 个，不一致 ${done.drifted} 个，无法核对 ${done.unknown} 个。\n`);
      }
      if (done.drifted + done.unknown > 0)
        throw faults.FIGURES_DRIFTED({ drifted: done.drifted, unknown: done.unknown });
    });
  },
};

async function verifyBooks(given: Given): Promise<void> {
  const done = await withDesk(given, (desk) => checkBooks(desk, (says) => process.stderr.write(`${says}\n`)));
  if (given.flag('json')) printJson(done);
  else {
    for (const { unit, month, measure, kept, counted } of done.wrongBalances)
      process.stdout.write(`余额不符　${unit} ${month} ${measure}：账上 ${kept}，重算 ${counted}\n`);
    for (const { register, number, unit } of done.wrongPostings)
      process.stdout.write(`过账不符　${unit} ${register} ${number}\n`);
    for (const { unit, register, number, differences } of done.wrongSteps)
      process.stdout.write(`待办不符　${unit} ${register} ${number}：${differences.join('；')}\n`);
    for (const { holder, seq } of done.brokenChains) process.stdout.write(`日志断裂　${holder} 第 ${seq} 条\n`);
    process.stdout.write(`核对了 ${done.records} 条记录、${done.entries} 条日志。\n`);
  }
  const wrong = done.wrongBalances.length + done.wrongPostings.length + done.brokenChains.length;
  if (wrong > 0) throw faults.BOOKS_WRONG({ wrong });
  if (done.wrongSteps.length > 0) throw faults.STEPS_WRONG({ wrong: done.wrongSteps.length });
}

function lineOf(figure: VerifiedFigure): string {
  if (figure.verdict === 'unknown') return `无法核对　${figure.label}：${figure.because}`;
  if (figure.verdict === 'equal') return `一致　${figure.label}`;
  const entries = figure.entries
    .map(({ number, version, person }) => `编号 ${number} 第 ${version} 版（${person}）`)
    .join('；');
  const from = figure.from.value ?? '未填或不适用';
  const to = figure.to.value ?? '未填或不适用';
  return `不一致　${figure.label}：报告时 ${from}，现在 ${to}。此后的改动：${entries === '' ? '无直接对应的记录' : entries}`;
}
