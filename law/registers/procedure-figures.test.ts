import { expect, test } from 'vitest';
import { checkRow, completeRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import { figureOf } from '#engine/figure.ts';
import { postingsOf } from '#engine/posting.ts';
import type { Register } from '#engine/register.ts';
import { localDate } from '#kernel/local-date.ts';
import { parsePeriod } from '#kernel/period.ts';
import { loadRegisters, totalsOf } from '../../test/in-memory-figures.ts';
import { advice } from './advice.ts';
import { annualReports } from './annual-reports.ts';
import { contracts } from './contracts.ts';
import { normativeDocuments } from './normative-documents.ts';
import { rectification } from './rectification.ts';

const law = await loadRegisters();
const TOWNSHIP = '990101100';

type Fields = Readonly<Record<string, Value>>;

function value(register: Register, given: readonly Fields[], id: string, text = '2023'): number | null {
  const period = parsePeriod(text);
  const rows = given.map((fields) => completeRow(register, fields, { unit: TOWNSHIP, number: '1' }));
  const totals = totalsOf(
    law,
    rows.flatMap((row) => postingsOf(law, register, row)),
    period,
  );
  const indicator = law.indicators.get(id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return figureOf(law, indicator, totals, { unit: TOWNSHIP, period, asOf: period.to }).value;
}

function faultsOf(register: Register, fields: Fields): readonly string[] {
  const row = completeRow(register, fields, { unit: TOWNSHIP, number: '1' });
  return checkRow(register, row, { today: localDate('2024-12-31'), isUnit: () => true }).faults.map(({ says }) => says);
}

const document = {
  title: '集镇停车管理办法',
  startedOn: '2023-02-01',
  assessedOn: '2023-02-10',
  comment: 'done',
  commentFrom: '2023-02-13',
  commentTo: '2023-03-16',
  reviewSubmittedOn: '2023-03-20',
  reviewedOn: '2023-03-29',
  reviewResult: 'lawful',
  deliberatedOn: '2023-04-06',
  deliberation: 'passed',
  issuedOn: '2023-04-12',
  unified: true,
  publishedOn: '2023-04-13',
  inForceFrom: '2023-05-01',
  filedOn: '2023-04-20',
};

test('规范性文件程序完备：缺备案、先施行后公布、涉市场主体未作公平竞争审查的都不算', () => {
  const rows = [
    document,
    { ...document, title: '二', filedOn: null },
    { ...document, title: '三', publishedOn: '2023-05-02' },
    { ...document, title: '四', marketRelated: true },
  ];
  expect(value(normativeDocuments, rows, 'normative-documents.complete')).toBe(1);
  expect(value(normativeDocuments, rows, 'normative-documents.complete-rate')).toBe(25);
  expect(value(normativeDocuments, [document], 'normative-documents.average-days')).toBe(70);
});

test('年度报告按期：2023年度的报告2024年2月29日报送为按期，3月1日为逾期；公开以4月1日前为按期', () => {
  const report = { title: '2023年度报告', year: 2023, startedOn: '2024-01-05' };
  const rows = [
    { ...report, submittedOn: '2024-02-29', publication: 'done', publishedOn: '2024-03-31' },
    { ...report, submittedOn: '2024-03-01', publication: 'done', publishedOn: '2024-04-01', returnedOn: '2024-02-20' },
  ];
  expect(value(annualReports, rows, 'annual-reports.submitted', '2024')).toBe(2);
  expect(value(annualReports, rows, 'annual-reports.submitted-in-time-rate', '2024')).toBe(50);
  expect(value(annualReports, rows, 'annual-reports.published-in-time-rate', '2024')).toBe(50);
  expect(value(annualReports, rows, 'annual-reports.returned', '2024')).toBe(1);
});

test('反弹的问题重新整改以后，反弹数仍计在发现反弹的那一年', () => {
  const problem = {
    source: 'county',
    foundOn: '2023-05-20',
    problem: '案卷未归档',
    responsible: '副镇长',
    dueOn: '2023-08-31',
  };
  const again = {
    ...problem,
    measures: '补归',
    doneOn: '2024-01-20',
    lookBackOn: '2024-05-10',
    recurred: false,
    recurredOn: '2023-11-10',
  };
  expect(faultsOf(rectification, again)).toEqual([]);
  expect(value(rectification, [again], 'rectification.recurred')).toBe(1);
  expect(value(rectification, [again], 'rectification.done-late', '2024')).toBe(1);
  expect(value(rectification, [again], 'rectification.average-days', '2024')).toBe(245);
});

test('重新整改期间，新的完成日期可以晚于上一次验收和“回头看”；没有反弹的不可以', () => {
  const problem = {
    source: 'county',
    foundOn: '2023-05-20',
    problem: '案卷未归档',
    responsible: '副镇长',
    dueOn: '2024-01-31',
    measures: '补归',
    doneOn: '2024-01-20',
    acceptedBy: '县委依法治县办',
    acceptedOn: '2023-08-25',
    lookBackOn: '2023-11-10',
  };
  expect(faultsOf(rectification, { ...problem, recurred: true, recurredOn: '2023-11-10' })).toEqual([]);
  expect(faultsOf(rectification, { ...problem, recurred: false })).not.toEqual([]);
});

test('司法建议、检察建议的逾期分别计，平均回复天数一并算', () => {
  const given = { matter: '规范合同', receivedOn: '2023-03-01', dueOn: '2023-05-01' };
  const rows = [
    { ...given, kind: 'judicial', repliedOn: '2023-05-04' },
    { ...given, kind: 'procuratorial', repliedOn: '2023-04-10' },
  ];
  expect(value(advice, rows, 'advice.replied-late')).toBe(1);
  expect(value(advice, rows, 'advice.average-reply-days')).toBe(52);
});

test('合同平均审查天数按出具意见的合同算', () => {
  const contract = { title: '维护合同', counterparty: '某公司', submittedOn: '2023-04-10' };
  const rows = [{ ...contract, reviewedOn: '2023-04-14', opinion: 'lawful' }, contract];
  expect(value(contracts, rows, 'contracts.average-days')).toBe(4);
});
