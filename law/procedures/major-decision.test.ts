import { describe, expect, test } from 'vitest';
import { refusalOf, runMatter } from '../../test/matter-run.ts';
import { decisions } from '../registers/decisions.ts';
import { majorDecision } from './major-decision.ts';

const begin = () =>
  runMatter(majorDecision, decisions, {
    title: '龙眼村通组公路改建方案',
    category: 'project',
    startedOn: '2023-03-06',
  });

/** Up to the submission for review on 24 April: comment for 31 days, hearing held, no expert opinion needed. */
function prepared() {
  const run = begin();
  run.take('publicise', '2023-03-13', { fields: { commentTo: '2023-04-13' } });
  run.take('hearing-notice', '2023-03-30', { fields: { hearingPlannedOn: '2023-04-10' } });
  run.take('hearing', '2023-04-10');
  run.skip('experts', 'not-needed', '2023-04-11', '路线沿用原有路基，专业性不强');
  run.take('risk', '2023-04-14');
  run.skip('competition', 'not-needed', '2023-04-14', '不涉及市场主体经济活动');
  return run;
}

function reviewed() {
  const run = prepared();
  run.take('submit', '2023-04-24');
  run.take('counsel', '2023-04-26');
  run.take('review', '2023-05-05', { outcome: 'lawful' });
  return run;
}

describe('村道改建的决策从启动办到归档', () => {
  test('各环节依次办理，最后归档，未办环节的理由和条文写进台账', () => {
    const run = reviewed();
    run.take('decide', '2023-05-10', { outcome: 'passed', fields: { executor: '村镇建设和环境保护办公室' } });
    run.take('party', '2023-05-12', { role: 'reviewer' });
    run.take('publish', '2023-05-15');
    run.take('archive', '2023-05-31');
    const matter = run.matter('2023-06-01');
    expect(matter.stands.ended?.label).toBe('已归档');
    expect(run.row()).toMatchObject({ comment: 'done', hearing: 'done', experts: 'not-required', result: 'passed' });
    expect(run.row().skipReasons).toBe(
      '专家论证：路线沿用原有路基，专业性不强（《重大行政决策程序暂行条例》第十九条、第二十条）；公平竞争审查：不涉及市场主体经济活动（《重大行政决策程序暂行条例》第二十九条）',
    );
    expect(matter.clocks.map(({ id, status }) => [id, status])).toEqual([
      ['comment', 'full'],
      ['hearing', 'met'],
      ['review', 'full'],
    ]);
  });

  test('归档以后还可以报告执行情况、开展后评估', () => {
    const run = reviewed();
    run.take('decide', '2023-05-10', { outcome: 'passed' });
    run.take('party', '2023-05-12');
    run.take('publish', '2023-05-15');
    run.take('archive', '2023-05-31');
    run.take('execute', '2023-09-01');
    run.take('execute', '2023-12-01');
    run.take('evaluate', '2024-05-20');
    expect(run.stands('2024-05-21').evaluate).toBe('done');
    expect(run.matter('2024-05-21').stands.ended?.label).toBe('已归档');
  });
});

describe('合法性审查和集体讨论必经', () => {
  test('没有审查，不能讨论；审查不合法的退回修改，重新送审后才能再审', () => {
    const run = prepared();
    run.take('submit', '2023-04-24');
    const refused = refusalOf(() => run.take('decide', '2023-05-10', { outcome: 'passed' }));
    expect([refused.code, refused.message]).toEqual(['STEP_OUT_OF_ORDER', expect.stringContaining('“合法性审查”')]);
    run.take('counsel', '2023-04-26');
    run.take('review', '2023-05-05', { outcome: 'unlawful' });
    expect(refusalOf(() => run.take('decide', '2023-05-10', { outcome: 'passed' })).code).toBe('STEP_OUT_OF_ORDER');
    expect(run.stands('2023-05-06').submit).toBe('open');
    run.take('submit', '2023-05-08');
    run.take('review', '2023-05-18', { outcome: 'amend' });
    expect(run.stands('2023-05-19').decide).toBe('open');
  });

  test('没有出具审查意见书，不算审查', () => {
    const run = prepared();
    run.take('submit', '2023-04-24');
    run.take('counsel', '2023-04-26');
    const refused = refusalOf(() => run.take('review', '2023-05-05', { outcome: 'lawful', papers: [] }));
    expect(refused.message).toContain('应当有“合法性审查意见书”（《重大行政决策程序暂行条例》第二十九条）');
  });

  test('经办人不能代替会议作出决定', () => {
    expect(refusalOf(() => reviewed().take('decide', '2023-05-10', { role: 'clerk', outcome: 'passed' })).code).toBe(
      'STEP_WRONG_SEAT',
    );
  });

  test('再次讨论的，会议可以再议；不予通过的，就此办结', () => {
    const run = reviewed();
    run.take('decide', '2023-05-10', { outcome: 'again' });
    expect(run.stands('2023-05-11').decide).toBe('open');
    run.take('decide', '2023-05-24', { outcome: 'rejected' });
    expect(run.matter('2023-05-25').stands.ended?.label).toBe('不予通过');
    expect(refusalOf(() => run.take('party', '2023-05-26')).code).toBe('MATTER_ENDED');
  });

  test('没有向党委请示报告，不能公布', () => {
    const run = reviewed();
    run.take('decide', '2023-05-10', { outcome: 'passed' });
    expect(refusalOf(() => run.take('publish', '2023-05-15')).message).toContain('“向同级党委请示报告”');
  });

  test('送审到讨论不足7个工作日的，要写明理由', () => {
    const run = prepared();
    run.take('submit', '2023-04-24');
    run.take('counsel', '2023-04-25');
    run.take('review', '2023-04-27', { outcome: 'lawful' });
    const refused = refusalOf(() => run.take('decide', '2023-04-28', { outcome: 'passed' }));
    // 4月25日至28日4个工作日，29日至5月3日放假，5月4、5日和调休上班的6日，第7个工作日为5月6日。
    expect([refused.code, refused.message]).toEqual(['STEP_TOO_EARLY', expect.stringContaining('到 2023-05-06 才满')]);
    run.take('decide', '2023-04-28', { outcome: 'passed', reason: '汛期将至，会议研究决定提前讨论' });
    expect(run.state('review', '2023-05-01')).toMatchObject({ status: 'missed', excuse: expect.any(String) });
  });
});

describe('公开征求意见', () => {
  const short = { fields: { commentTo: '2023-04-02' } };

  test('少于30日又不说明理由的，公布时就不收，说出早了几天', () => {
    const refused = refusalOf(() => begin().take('publicise', '2023-03-13', short));
    expect(refused.message).toContain('早了 10 天（《重大行政决策程序暂行条例》第十五条）');
    expect(refused.remedy).toContain('应当予以说明');
  });

  test('情况紧急缩短并说明理由的，可以办理，期限后面带着理由', () => {
    const run = begin();
    run.take('publicise', '2023-03-13', { ...short, reason: '汛前必须完成涵洞改造' });
    expect(run.state('comment', '2023-03-20')).toMatchObject({ status: 'missed', excuse: '汛前必须完成涵洞改造' });
  });

  test('截止当日还在征求意见，不能送审；次日起自动截止，不用再办', () => {
    const run = begin();
    run.take('publicise', '2023-03-13', { fields: { commentTo: '2023-04-13' } });
    run.skip('hearing-notice', 'not-needed', '2023-03-13', '不直接涉及特定群众重大利益');
    run.skip('experts', 'not-needed', '2023-03-13', '专业性不强');
    run.skip('risk', 'not-needed', '2023-03-13', '不影响社会稳定');
    run.skip('competition', 'not-needed', '2023-03-13', '不涉及市场主体');
    expect(refusalOf(() => run.take('submit', '2023-04-13')).message).toContain('“征求意见截止和研究采纳”');
    run.take('submit', '2023-04-14');
  });

  test('以座谈、走访听取意见的，不要求公布草案，但要写明理由', () => {
    const run = begin();
    expect(refusalOf(() => run.skip('publicise', 'other-way', '2023-03-13', '')).code).toBe('EXEMPTION_REASON_MISSING');
    run.skip('publicise', 'other-way', '2023-03-13', '只涉及龙眼村三组，已召开村民小组会议');
    expect(run.row().comment).toBe('other-way');
    expect(run.stands('2023-03-14').collect).toBe('not-applicable');
  });

  test('送审以后不能再补办征求意见', () => {
    const run = reviewed();
    expect(run.stands('2023-05-06').experts).toBe('skipped');
    expect(refusalOf(() => run.take('publicise', '2023-05-06')).code).toBe('STEP_SETTLED');
  });
});

describe('听证', () => {
  test('材料至迟于会前7日送达：4月10日开会，4月3日是最后一天', () => {
    const run = begin();
    run.fill({ hearingPlannedOn: '2023-04-10' });
    expect(run.state('hearing', '2023-03-31')).toMatchObject({ due: { on: '2023-04-03' }, status: 'near' });
    expect(run.state('hearing', '2023-04-04')?.status).toBe('overdue');
    run.take('hearing-notice', '2023-04-05', { fields: { hearingPlannedOn: '2023-04-10' } });
    expect(run.state('hearing', '2023-04-06')?.status).toBe('missed');
  });

  test('没有送达材料，不能开听证会；依法不需要听证的，听证一并免去', () => {
    const run = begin();
    expect(refusalOf(() => run.take('hearing', '2023-04-10')).code).toBe('STEP_OUT_OF_ORDER');
    run.skip('hearing-notice', 'not-needed', '2023-03-20', '不直接涉及特定群众重大利益');
    expect(run.row().hearing).toBe('not-required');
    expect(run.stands('2023-03-21').hearing).toBe('not-applicable');
  });
});

test('没有法律顾问的，写明以后不挡审查，台账上看得出来', () => {
  const run = prepared();
  run.take('submit', '2023-04-24');
  run.skip('counsel', 'none', '2023-04-25', '本镇没有聘请法律顾问，也没有公职律师');
  expect(run.row()).toMatchObject({ counsel: 'none', counselOn: null });
  run.take('review', '2023-05-05', { outcome: 'lawful' });
});

test('导入的往年台账，填了日期的环节就是已办，缺的环节看得出来，不妨碍后面', () => {
  const run = runMatter(majorDecision, decisions, {
    title: '集镇供水方案',
    category: 'project',
    startedOn: '2022-03-01',
    reviewSubmittedOn: '2022-04-01',
    reviewedOn: '2022-04-20',
    reviewResult: 'lawful',
    decidedOn: '2022-05-06',
    result: 'passed',
    partyReportedOn: '2022-05-09',
    publishedOn: '2022-05-10',
    archivedOn: '2022-06-01',
  });
  expect(run.matter('2023-01-01').stands.ended?.label).toBe('已归档');
  expect(run.stands('2023-01-01').publicise).toBe('closed');
});
