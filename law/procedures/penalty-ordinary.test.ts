import { beforeEach, describe, expect, test } from 'vitest';
import { type MatterRun, runMatter } from '../../test/matter-run.ts';
import { enforcement } from '../registers/enforcement.ts';
import { penaltyOrdinary } from './penalty-ordinary.ts';

/** Filed on Monday 11 September 2023, so that the hearing falls among the holidays of the national day. */
const filed = (more: Parameters<typeof runMatter>[2] = {}) =>
  runMatter(penaltyOrdinary, enforcement, {
    kind: 'ordinary-penalty',
    field: 'water',
    actedOn: '2023-09-11',
    matter: '擅自占用河道堆放砂石',
    basis: '《中华人民共和国防洪法》第五十五条',
    officers: ['A001', 'A002'],
    ...more,
  });

describe('行政处罚普通程序', () => {
  let run: MatterRun;
  beforeEach(() => {
    run = filed();
  });

  function untilNotice() {
    run.take('investigate', '2023-09-20');
    run.take('notice', '2023-09-25');
  }

  function untilHearing() {
    untilNotice();
    run.take('pleas', '2023-09-26');
    run.take('askHearing', '2023-09-27');
    run.take('hearingNotice', '2023-09-28', { fields: { hearingSetFor: '2023-10-16' } });
    run.take('hearing', '2023-10-16');
  }

  // 9月25日告知：26日、27日、28日为第1至3日，29日至10月6日放假，7日、8日调休上班为第4、5日。
  test('从立案到结案归档：要求听证的案件经听证、审核、集体讨论、决定、送达、公示、缴款', () => {
    untilHearing();
    run.take('review', '2023-10-18', { outcome: 'passed' });
    run.take('collective', '2023-10-19', { role: 'principal' });
    run.take('decide', '2023-10-20', {
      role: 'principal',
      fields: { penalty: 'fine', fine: 2_000_000, documentNumber: '双河执罚〔2023〕3号' },
    });
    expect(run.row()).toMatchObject({ decision: 'penalty', decidedOn: '2023-10-20', fine: 2_000_000 });
    expect(run.clock('decide', '2023-10-20')).toBe('met 2023-12-10');
    expect(run.clock('serve', '2023-10-21')).toBe('running 2023-10-31');
    run.take('serve', '2023-10-23');
    run.take('publish', '2023-10-31');
    expect(run.clock('publish', '2023-11-01')).toBe('met 2023-10-31');
    run.take('perform', '2023-11-07');
    expect(run.clock('pay', '2023-11-07')).toBe('met 2023-11-07');
    expect(run.matter('2023-11-10').stands.ended).toBeNull();
    run.take('archive', '2023-11-10');
    expect(run.matter('2023-11-10').stands.ended?.label).toBe('已结案归档');
  });

  test('没有告知就决定的，不收，指出还差哪些环节', () => {
    run.take('investigate', '2023-09-20');
    const [code, message] = run.refusal('decide', '2023-09-21');
    expect(code).toBe('STEP_OUT_OF_ORDER');
    for (const step of ['处罚告知', '听取陈述申辩', '听证', '法制审核', '负责人集体讨论']) {
      expect(message).toContain(`“${step}”`);
    }
  });

  test('没有听取陈述申辩也没有登记当事人放弃的，不能决定', () => {
    untilNotice();
    run.skip('hearing', 'not-due', '2023-09-26', '拟罚款500元，不属于较大数额');
    expect(run.refusal('review', '2023-09-27', { outcome: 'passed' })[1]).toContain('“听取陈述申辩”');
    run.skip('pleas', 'none', '2023-09-27', '当事人在告知书上写明不陈述、不申辩');
    run.skip('review', 'not-required', '2023-09-27');
    run.skip('collective', 'not-required', '2023-09-27');
    run.take('decide', '2023-09-28');
    expect(run.row()).toMatchObject({ pleas: 'none', hearing: 'not-due', review: 'not-required' });
  });

  test('要求听证的五个工作日没有满，不能以逾期未要求为由略过听证；9月25日告知，跨国庆和两个调休上班日，到10月8日才满', () => {
    untilNotice();
    expect(run.clock('hearingRequest', '2023-09-26')).toBe('filling 2023-10-08');
    const [code, message] = run.refusal('hearing', '2023-10-08', { exemption: 'not-asked', reason: '没有要求' });
    expect(code).toBe('EXEMPTION_TOO_EARLY');
    expect(message).toContain('至 2023-10-08 届满');
    expect(run.clock('hearingRequest', '2023-10-09')).toBe('full 2023-10-08');
    run.skip('hearing', 'not-asked', '2023-10-09');
  });

  test('当事人要求听证之后，不能再登记为不属于听证范围；撤回要求的可以登记为放弃', () => {
    untilNotice();
    run.take('askHearing', '2023-09-26');
    expect(run.refusal('hearing', '2023-09-27', { exemption: 'not-due', reason: '数额不大' })[0]).toBe(
      'STEP_OUT_OF_ORDER',
    );
    run.skip('hearingNotice', 'withdrawn', '2023-09-27', '当事人书面撤回');
    expect(run.refusal('hearing', '2023-09-27', { exemption: 'not-due', reason: '数额不大' })[0]).toBe(
      'EXEMPTION_BARRED',
    );
    run.skip('hearing', 'waived', '2023-09-27', '当事人书面撤回');
    expect(run.row().hearing).toBe('waived');
  });

  test('听证前七个工作日通知：10月16日听证，倒数两个调休上班日，最迟10月7日通知', () => {
    untilNotice();
    run.take('askHearing', '2023-09-26');
    run.take('hearingNotice', '2023-09-28', { fields: { hearingSetFor: '2023-10-16' } });
    expect(run.clock('hearingNotice', '2023-09-28')).toBe('met 2023-10-07');
    const late = filed({ investigatedOn: '2023-09-20', noticedOn: '2023-09-25', hearingSetFor: '2023-10-16' });
    late.take('askHearing', '2023-09-26');
    late.take('hearingNotice', '2023-10-08');
    expect(late.clock('hearingNotice', '2023-10-08')).toBe('missed 2023-10-07');
  });

  test('经过听证的案件必须法制审核；审核未通过的，再次审核通过以前不能决定', () => {
    untilHearing();
    expect(run.refusal('review', '2023-10-17', { exemption: 'not-required', reason: '案情简单' })).toEqual([
      'EXEMPTION_BARRED',
      expect.stringContaining('《中华人民共和国行政处罚法》第五十八条'),
    ]);
    run.take('review', '2023-10-18', { outcome: 'failed', reason: '证据之间有矛盾' });
    expect(run.stands('2023-10-18')).toMatchObject({ review: 'open', collective: 'waiting' });
    expect(run.refusal('decide', '2023-10-19')[1]).toContain('“法制审核”');
    run.take('review', '2023-10-23', { outcome: 'passed' });
    expect(run.stands('2023-10-23')).toMatchObject({ review: 'done', collective: 'open' });
  });

  test('首违不罚：调查终结即可不予处罚，不需要告知和听证，但要教育，还要送达', () => {
    run.take('investigate', '2023-09-20');
    run.take('spare', '2023-09-22', {
      role: 'principal',
      fields: { exemption: 'first', exemptionReason: '首次堆放，当日清运，没有影响行洪' },
    });
    expect(run.row()).toMatchObject({ decision: 'spared', exemption: 'first', decidedOn: '2023-09-22' });
    expect(run.stands('2023-09-22')).toMatchObject({
      decide: 'not-applicable',
      notice: 'closed',
      publish: 'not-applicable',
      educate: 'open',
      serve: 'open',
    });
    expect(run.refusal('archive', '2023-09-25')[1]).toContain('“教育”');
    run.take('educate', '2023-09-22');
    run.take('serve', '2023-09-22');
    run.take('archive', '2023-09-25');
    expect(run.matter('2023-09-25').stands.ended?.label).toBe('已结案归档');
  });

  test('涉嫌犯罪的，报告之日起三日内审批，移送之后不再处罚', () => {
    run.take('reportCrime', '2023-09-15');
    expect(run.clock('crime', '2023-09-16')).toBe('near 2023-09-18');
    run.take('approveTransfer', '2023-09-16', { role: 'principal' });
    expect(run.clock('crime', '2023-09-17')).toBe('met 2023-09-18');
    expect(run.clock('handOver', '2023-09-17')).toBe('near 2023-09-17');
    expect(run.clock('handOver', '2023-09-18')).toBe('overdue 2023-09-17');
    run.take('transfer', '2023-09-18', { role: 'principal' });
    expect(run.clock('handOver', '2023-09-20')).toBe('missed 2023-09-17');
    expect(run.refusal('decide', '2023-09-20')[0]).toBe('STEP_NOT_APPLICABLE');
    run.take('archive', '2023-09-20');
    expect(run.row().decision).toBe('transfer');
  });

  test('批准后24小时内移送：自该时刻连续计算，次日移送的提示核对时刻', () => {
    run.take('reportCrime', '2023-09-28');
    run.take('approveTransfer', '2023-09-29', { role: 'principal' });
    const due = run.state('handOver', '2023-09-29')?.due;
    expect(due !== undefined && 'on' in due ? due.because.map(({ says }) => says) : due).toEqual([
      '2023年9月29日为批准移送的时刻，自该时刻起连续计算，休息日、节假日不扣除',
      '满24小时的时刻至迟在2023年9月30日',
      '台账登记到日，2023年9月30日办理的，须按文书上的时刻核对是否超过24小时',
    ]);
  });

  test('先行登记保存的，七个工作日内作出处理决定，没有处理的不能归档', () => {
    run.take('preserve', '2023-09-26');
    expect(run.clock('preservation', '2023-09-27')).toBe('running 2023-10-11');
    expect(run.stands('2023-09-27').preserved).toBe('open');
    run.take('preserved', '2023-10-12');
    expect(run.clock('preservation', '2023-10-12')).toBe('missed 2023-10-11');
  });

  test('办案超过九十日的为逾期；期限按自然日，跨年不移动', () => {
    expect(run.clock('decide', '2023-12-10')).toBe('near 2023-12-10');
    expect(run.clock('decide', '2023-12-11')).toBe('overdue 2023-12-10');
  });

  test('决定书没有上传的不收；经办人不能作决定', () => {
    untilHearing();
    run.take('review', '2023-10-18', { outcome: 'passed' });
    run.skip('collective', 'not-required', '2023-10-18');
    expect(run.refusal('decide', '2023-10-20', { papers: [] })).toEqual([
      'PAPER_MISSING',
      expect.stringContaining('《中华人民共和国行政处罚法》第五十九条'),
    ]);
    expect(run.refusal('decide', '2023-10-20', { role: 'clerk' })[0]).toBe('STEP_WRONG_SEAT');
  });

  function untilServed() {
    untilHearing();
    run.take('review', '2023-10-18', { outcome: 'passed' });
    run.skip('collective', 'not-required', '2023-10-18');
    run.take('decide', '2023-10-20');
    run.take('serve', '2023-10-23');
  }

  test('逾期不缴罚款：催告、复议诉讼期限届满以后，三个月内申请法院强制执行', () => {
    untilServed();
    expect(run.clock('pay', '2023-11-08')).toBe('overdue 2023-11-07');
    run.take('demand', '2023-11-09');
    expect(run.refusal('applyCourt', '2023-12-01', { role: 'principal' })).toEqual([
      'STEP_OUT_OF_ORDER',
      expect.stringContaining('“确认复议、诉讼期限届满”'),
    ]);
    run.take('unchallenged', '2024-04-23', { today: '2024-04-28' });
    expect(run.clock('court', '2024-04-28')).toBe('running 2024-07-23');
    run.take('applyCourt', '2024-05-10', { role: 'principal' });
    expect(run.clock('court', '2024-05-10')).toBe('met 2024-07-23');
    run.take('perform', '2024-09-02');
  });

  test('催告送达满十个工作日才能申请；缴清以后不用再申请', () => {
    untilServed();
    run.take('demand', '2024-04-22');
    run.take('unchallenged', '2024-04-23');
    // 4月23日至26日4个，28日（周日上班）至30日3个，5月6日、7日、8日。
    expect(run.refusal('applyCourt', '2024-05-07', { role: 'principal' })).toEqual([
      'STEP_TOO_EARLY',
      expect.stringContaining('早了 1 天'),
    ]);
    run.take('perform', '2024-05-08');
    expect(run.refusal('applyCourt', '2024-05-09', { role: 'principal' })[0]).toBe('STEP_SHUT');
  });

  test('公示的处罚被撤销的，三个工作日内撤回公示，结案以后也要办', () => {
    const closed = filed({
      investigatedOn: '2023-09-20',
      noticedOn: '2023-09-21',
      pleas: 'none',
      hearing: 'not-due',
      review: 'not-required',
      collective: 'not-required',
      decision: 'penalty',
      penalty: 'warning',
      decidedOn: '2023-09-22',
      servedOn: '2023-09-22',
      publishedOn: '2023-09-25',
      performedOn: '2023-09-22',
      archivedOn: '2023-09-26',
    });
    expect(closed.matter('2023-12-01').stands.ended?.label).toBe('已结案归档');
    expect(closed.stands('2023-12-01').withdraw).toBe('not-applicable');
    closed.take('overturned', '2023-12-01');
    expect(closed.clock('withdraw', '2023-12-04')).toBe('near 2023-12-06');
    closed.take('withdraw', '2023-12-07');
    expect(closed.clock('withdraw', '2023-12-07')).toBe('missed 2023-12-06');
  });

  test('导入的已办案件，填齐法定环节的就是已结案；不必再逐项办理', () => {
    const imported = filed({
      investigatedOn: '2023-09-20',
      noticedOn: '2023-09-21',
      pleas: 'heard',
      hearing: 'held',
      reviewedOn: '2023-10-10',
      collective: 'done',
      decision: 'penalty',
      decidedOn: '2023-10-12',
    });
    expect(imported.stands('2023-10-13')).toMatchObject({
      decide: 'done',
      spare: 'not-applicable',
      dismiss: 'not-applicable',
      transfer: 'not-applicable',
      review: 'done',
      serve: 'open',
    });
  });
});
