import { describe, expect, test } from 'vitest';
import { refusalOf, runMatter } from '../../test/matter-run.ts';
import { normativeDocuments } from '../registers/normative-documents.ts';
import { normativeDocument } from './normative-document.ts';

const begin = (marketRelated = false) =>
  runMatter(normativeDocument, normativeDocuments, {
    title: '集镇公共停车管理办法',
    startedOn: '2023-02-13',
    marketRelated,
  });

/** Submitted for review on Monday 3 April; the 5th is 清明节, Sunday the 23rd is worked. */
function submitted() {
  const run = begin();
  run.take('assess', '2023-02-20');
  run.take('publicise', '2023-02-27', { fields: { commentTo: '2023-03-30' } });
  run.take('counsel', '2023-03-10');
  run.take('submit', '2023-04-03');
  return run;
}

function issued() {
  const run = submitted();
  run.take('review', '2023-04-12', { outcome: 'amend' });
  run.take('deliberate', '2023-04-18', { outcome: 'passed' });
  run.take('register', '2023-04-19');
  run.take('number', '2023-04-19', { fields: { docNumber: '澄溪府规〔2023〕1号' } });
  run.take('issue', '2023-04-20', { fields: { inForceFrom: '2023-06-01', validTo: '2028-05-31' } });
  run.take('publish', '2023-04-24');
  return run;
}

describe('一件规范性文件从起草到备案、失效', () => {
  test('依次办完评估、征求意见、审核、审议、三统一、公布、备案', () => {
    const run = issued();
    expect(run.state('filing', '2023-05-08')).toMatchObject({ due: { on: '2023-05-09' }, status: 'near' });
    run.take('file', '2023-05-08');
    const matter = run.matter('2023-05-09');
    expect(matter.stands.ended?.label).toBe('已备案');
    expect(run.row()).toMatchObject({
      unified: true,
      comment: 'done',
      counselHeard: true,
      docNumber: '澄溪府规〔2023〕1号',
    });
    expect(Object.fromEntries(matter.clocks.map(({ id, status }) => [id, status]))).toMatchObject({
      'review-min': 'full',
      'review-max': 'met',
      filing: 'met',
    });
  });

  test('有效期最后一天仍然有效，次日自动失效', () => {
    const run = issued();
    run.take('file', '2023-05-08');
    expect(run.state('expiry', '2028-05-30')).toMatchObject({ status: 'near', daysLeft: 1 });
    expect(run.matter('2028-05-31').stands.ended?.label).toBe('已备案');
    expect(run.matter('2028-06-01').stands.ended?.label).toBe('已失效');
  });

  test('没有写有效期的，按有效期上限提醒；试行文件按两年', () => {
    const run = issued();
    run.fill({ validTo: null });
    expect(run.state('validity', '2028-06-02')).toMatchObject({ status: 'overdue', due: { on: '2028-06-01' } });
    run.fill({ trial: true });
    expect(run.state('validity', '2025-05-30')).toBeUndefined();
    expect(run.state('validity-trial', '2025-05-30')).toMatchObject({ status: 'near', due: { on: '2025-06-01' } });
  });

  test('备案以后可以一次次清理；决定废止的填写有效的最后一天，次日失效', () => {
    const run = issued();
    run.take('file', '2023-05-08');
    run.take('clean', '2024-03-01', { outcome: 'keep' });
    run.take('clean', '2025-03-03', { outcome: 'end' });
    run.take('end', '2025-04-10', { fields: { ending: 'abolished', validTo: '2025-04-30' } });
    expect(run.matter('2025-04-30').stands.ended?.label).toBe('已备案');
    expect(run.matter('2025-05-01').stands.ended?.label).toBe('已失效');
  });

  test('被申请附带审查的，收到通知起10个工作日内书面答复', () => {
    const run = issued();
    run.take('file', '2023-05-08');
    run.take('challenge', '2024-03-04');
    expect(run.state('answer', '2024-03-05')).toMatchObject({ due: { on: '2024-03-18' } });
    run.take('answer', '2024-03-18');
    expect(run.state('answer', '2024-03-19')?.status).toBe('met');
  });
});

describe('缺一不可的环节', () => {
  test('没有评估论证，不能送审；没有审核，不能审议', () => {
    const run = begin();
    expect(refusalOf(() => run.take('submit', '2023-04-03')).message).toContain('“评估论证”');
    expect(refusalOf(() => submitted().take('deliberate', '2023-04-18', { outcome: 'passed' })).message).toContain(
      '“合法性审核”',
    );
  });

  test('审核不合法的，修改后重新送审，再次审核', () => {
    const run = submitted();
    run.take('review', '2023-04-12', { outcome: 'unlawful' });
    expect(refusalOf(() => run.take('deliberate', '2023-04-18', { outcome: 'passed' })).code).toBe('STEP_OUT_OF_ORDER');
    run.take('submit', '2023-04-20');
    expect(run.state('review-min', '2023-04-21')).toMatchObject({ status: 'filling', due: { on: '2023-04-26' } });
    run.take('review', '2023-04-27', { outcome: 'lawful' });
    expect(run.stands('2023-04-28').deliberate).toBe('open');
  });

  test('审核短于5个工作日要写明理由，超过15个工作日为逾期', () => {
    const hasty = () => submitted().take('review', '2023-04-06', { outcome: 'lawful' });
    expect(refusalOf(hasty).message).toContain('“合法性审核最短时间”到 2023-04-11 才满');
    expect(submitted().state('review-max', '2023-04-26')).toMatchObject({
      status: 'overdue',
      due: { on: '2023-04-24' },
    });
  });

  test('与市场主体密切相关的，征求意见不少于30日，并且要做公平竞争审查', () => {
    const run = begin(true);
    run.take('assess', '2023-02-20');
    const short = refusalOf(() => run.take('publicise', '2023-02-27', { fields: { commentTo: '2023-03-20' } }));
    expect(short.message).toContain('《优化营商环境条例》第六十二条');
    run.take('publicise', '2023-02-27', { fields: { commentTo: '2023-03-30' } });
    run.take('counsel', '2023-03-10');
    run.take('submit', '2023-04-03');
    run.take('review', '2023-04-12', { outcome: 'lawful' });
    expect(refusalOf(() => run.take('deliberate', '2023-04-18', { outcome: 'passed' })).message).toContain(
      '“公平竞争审查”',
    );
  });

  test('与市场主体无关的，公平竞争审查不适用，征求意见没有30日的下限', () => {
    const run = begin();
    run.take('assess', '2023-02-20');
    run.take('publicise', '2023-02-27', { fields: { commentTo: '2023-03-10' } });
    expect(run.stands('2023-03-01').competition).toBe('not-applicable');
    expect(run.state('comment', '2023-03-01')).toBeUndefined();
  });

  test('没有判断是否与市场主体相关的，审议前先要判断', () => {
    const run = submitted();
    run.fill({ marketRelated: null });
    run.take('review', '2023-04-12', { outcome: 'lawful' });
    expect(refusalOf(() => run.take('deliberate', '2023-04-18', { outcome: 'passed' })).message).toContain(
      '“公平竞争审查”',
    );
    expect(refusalOf(() => run.take('competition', '2023-04-18')).message).toContain('与市场主体生产经营密切相关');
  });

  test('没有统一登记、编号，不能印发；没有公布，不能备案；不予通过的就此办结', () => {
    const run = submitted();
    run.take('review', '2023-04-12', { outcome: 'lawful' });
    run.take('deliberate', '2023-04-18', { outcome: 'passed' });
    expect(refusalOf(() => run.take('issue', '2023-04-20')).message).toContain('“统一编号”');
    expect(refusalOf(() => run.take('file', '2023-04-20')).message).toContain('“公布”');
    const other = submitted();
    other.take('review', '2023-04-12', { outcome: 'lawful' });
    other.take('deliberate', '2023-04-18', { outcome: 'rejected' });
    expect(other.matter('2023-04-19').stands.ended?.label).toBe('不予通过');
  });
});
