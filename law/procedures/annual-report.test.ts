import { describe, expect, test } from 'vitest';
import { withMonthDay, type YearlyLimit } from '#engine/limit.ts';
import { followMatter } from '#engine/procedure/follow-matter.ts';
import { refusalOf, runMatter } from '../../test/matter-run.ts';
import { annualReports } from '../registers/annual-reports.ts';
import { annualReport } from './annual-report.ts';

const begin = () =>
  runMatter(annualReport, annualReports, {
    title: '2023年度法治政府建设情况报告',
    year: 2023,
    startedOn: '2024-01-05',
  });

function reviewed() {
  const run = begin();
  run.take('draft', '2024-01-25');
  run.take('review', '2024-01-30');
  return run;
}

function submitted() {
  const run = reviewed();
  run.take('head', '2024-02-01');
  run.take('secretary', '2024-02-05');
  run.take('submit', '2024-02-19');
  return run;
}

describe('年度报告从起草办到公开', () => {
  test('审核以后两位主要负责人都签批才能报送，先后不分', () => {
    const run = reviewed();
    expect(run.stands('2024-01-31')).toMatchObject({ secretary: 'open', head: 'open', submit: 'waiting' });
    run.take('head', '2024-02-01');
    expect(refusalOf(() => run.take('submit', '2024-02-02')).message).toContain('“党委书记签批”');
    run.take('secretary', '2024-02-05');
    run.take('submit', '2024-02-19');
  });

  test('3月1日前报送：2024年至迟2月29日，3月1日报送为逾期', () => {
    expect(begin().clock('submit', '2024-02-27')).toBe('near 2024-02-29');
    expect(begin().clock('submit', '2024-03-01')).toBe('overdue 2024-02-29');
    expect(submitted().clock('submit', '2024-03-01')).toBe('met 2024-02-29');
  });

  test('县级另行规定报送日期的，按县级的日期推算，并写明原来的日期', () => {
    const { procedure, row, journal, context } = begin().matter('2024-03-02');
    const ownDay = (limit: YearlyLimit) => withMonthDay(limit, '03-15');
    const submit = followMatter(procedure, row, journal, { ...context, ownDay }).clocks.find(
      ({ id }) => id === 'submit',
    );
    expect(submit).toMatchObject({ status: 'running', due: { on: '2024-03-15' } });
    const says = submit !== undefined && 'on' in submit.due ? submit.due.because.map((step) => step.says) : [];
    expect(says.at(-1)).toBe('本县另行设定；没有设定的，每年3月1日前');
  });

  test('县级接收、保密审查、公开，办结后归档', () => {
    const run = submitted();
    run.take('answer', '2024-02-26', { outcome: 'accepted' });
    run.take('secrecy', '2024-03-04');
    run.take('publish', '2024-03-15', { fields: { publishedAt: '县政府门户网站乡镇专栏' } });
    expect(run.matter('2024-03-16').stands.ended?.label).toBe('已公开');
    expect(run.clock('publish', '2024-03-16')).toBe('met 2024-03-31');
    run.take('archive', '2024-03-20');
    expect(run.matter('2024-03-21').stands.ended?.label).toBe('已归档');
  });

  test('退回修改的，重新形成送审稿、审核、签批、报送；退回日期留在台账上', () => {
    const run = submitted();
    run.take('answer', '2024-02-22', { outcome: 'returned', fields: { remarks: '补充不足产生的原因' } });
    expect(run.row()).toMatchObject({ answer: 'returned', returnedOn: '2024-02-22' });
    expect(run.stands('2024-02-22')).toMatchObject({ draft: 'open', review: 'waiting', submit: 'waiting' });
    run.take('draft', '2024-02-23');
    run.take('review', '2024-02-23');
    run.take('secretary', '2024-02-26');
    expect(refusalOf(() => run.take('submit', '2024-02-26')).message).toContain('“乡镇长签批”');
    run.take('head', '2024-02-27');
    run.take('submit', '2024-02-28');
    run.take('answer', '2024-03-05', { outcome: 'accepted' });
    expect(run.row()).toMatchObject({ answer: 'accepted', returnedOn: '2024-02-22', submittedOn: '2024-02-28' });
  });
});

describe('公开', () => {
  test('没有保密审查不能公开；没有县级意见要写明理由', () => {
    const run = submitted();
    run.take('answer', '2024-02-26', { outcome: 'accepted' });
    expect(refusalOf(() => run.take('publish', '2024-03-15')).message).toContain('“保密审查”');
    const silent = submitted();
    silent.take('secrecy', '2024-03-25');
    expect(refusalOf(() => silent.take('publish', '2024-03-29')).message).toContain('“县级接收或者退回”');
    silent.skip('answer', 'silent', '2024-03-29', '报送四十日没有收到意见');
    silent.take('publish', '2024-03-29');
  });

  test('涉密的不公开，写明理由，不再计公开期限', () => {
    const run = submitted();
    run.take('answer', '2024-02-26', { outcome: 'accepted' });
    run.take('secrecy', '2024-03-04');
    run.skip('publish', 'secret', '2024-03-05', '全文涉及国家秘密');
    expect(run.row()).toMatchObject({ publication: 'secret', publishedOn: null });
    expect(run.clock('publish', '2024-04-10')).toBeUndefined();
  });

  test('经办人不能签批，也不能自己接收自己的报告', () => {
    expect(refusalOf(() => reviewed().take('head', '2024-02-01', { role: 'clerk' })).code).toBe('STEP_WRONG_SEAT');
    expect(refusalOf(() => submitted().take('answer', '2024-02-26', { role: 'clerk', outcome: 'accepted' })).code).toBe(
      'STEP_WRONG_SEAT',
    );
  });
});
