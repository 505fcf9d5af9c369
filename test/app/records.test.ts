import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFigure } from '#app/figures.ts';
import { listRegister } from '#app/list-register.ts';
import { saveRecord } from '#app/save-record.ts';
import { saveSummary } from '#app/save-summary.ts';
import { traceFigure } from '#app/trace-figure.ts';
import { viewRecord } from '#app/view-record.ts';
import { voidRecord } from '#app/void-record.ts';
import { localDate } from '#kernel/local-date.ts';
import { yearPeriod } from '#kernel/period.ts';
import { faultOf } from '../store/fault-of.ts';
import {
  actorAt,
  COUNTY,
  MERGED_TOWN,
  OTHER_TOWN,
  OTHER_VILLAGE,
  openTestDesk,
  type TestDesk,
  TOWN,
  VILLAGE,
} from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const clerk = actorAt(TOWN);
const game = (title: string, more: Readonly<Record<string, string | number | null>> = {}, unit = TOWN) => ({
  register: 'games',
  unit,
  fields: { kind: 'go', playedOn: '2023-05-01', title, ...more },
});
const year = (unit: string, number = 2023) => ({ unit, period: yearPeriod(number) });

describe('登记', () => {
  test('保存后立即计入数字，编号由系统接续', async () => {
    const first = await saveRecord(desk, clerk, game('开局'));
    const second = await saveRecord(desk, clerk, game('次局', {}, VILLAGE));
    expect([first.number, second.number]).toEqual(['2023-0001', '2023-0002']);
    expect((await readFigure(desk, clerk, 'games.played', year(TOWN))).value).toBe(2);
    expect((await readFigure(desk, clerk, 'games.played', year(VILLAGE))).value).toBe(1);
    expect((await readFigure(desk, actorAt(COUNTY, 'county-officer'), 'games.played', year(COUNTY))).value).toBe(2);
  });

  test('同一请求重发一次，不多出一条', async () => {
    const request = { ...game('重发'), id: '00000000-0000-4000-8000-000000000001' };
    const before = await saveRecord(desk, clerk, request);
    expect(await saveRecord(desk, clerk, request)).toEqual(before);
  });

  test('必填未填、选项不对、未来日期，各指明字段', async () => {
    const fault = await faultOf(
      saveRecord(desk, clerk, { register: 'games', unit: TOWN, fields: { kind: 'poker', playedOn: '2030-01-01' } }),
    );
    expect(fault.code).toBe('ROW_REFUSED');
    expect(fault.details.map(({ field }) => field).sort()).toEqual(['kind', 'playedOn', 'title']);
    expect(fault.details.find(({ field }) => field === 'playedOn')?.says).toContain('晚于今天（2024-01-15）');
  });

  test('终局早于对局的不予保存', async () => {
    const fault = await faultOf(saveRecord(desk, clerk, game('倒置', { endedOn: '2023-04-30' })));
    expect(fault.details[0]?.says).toContain('终局日期不得早于对局日期');
  });

  test('裁判须在册，且在对局之日持有有效证书', async () => {
    await saveRecord(desk, clerk, {
      register: 'umpires',
      unit: TOWN,
      fields: { card: '证001', from: '2023-01-01', to: '2023-03-31', area: '东区' },
    });
    const unknown = await faultOf(saveRecord(desk, clerk, game('无此裁判', { umpire: '证999' })));
    expect(unknown.details[0]?.says).toContain('没有编号为“证999”的记录');
    const lapsed = await faultOf(saveRecord(desk, clerk, game('证书过期', { umpire: '证001' })));
    expect(lapsed.details[0]?.says).toContain('没有有效证书（《棋社章程》第三条（条文未核对））');
    await saveRecord(desk, clerk, game('证书有效', { umpire: '证001', playedOn: '2023-03-31' }));
  });

  test('棋种和局名相同的，不重复登记', async () => {
    const fault = await faultOf(saveRecord(desk, clerk, game('开局')));
    expect(fault.code).toBe('DUPLICATE');
    expect(fault.message).toContain('棋种、局名');
  });

  test('本席位范围以外的单位，不能登记', async () => {
    expect((await faultOf(saveRecord(desk, clerk, game('越界', {}, OTHER_TOWN)))).code).toBe('OUT_OF_SCOPE');
    expect((await faultOf(saveRecord(desk, actorAt(TOWN, 'principal'), game('越权')))).code).toBe('NOT_ALLOWED');
  });

  test('村填报员登记的，计入乡镇和县', async () => {
    const before = (await readFigure(desk, clerk, 'games.played', year(TOWN))).value ?? 0;
    await saveRecord(desk, actorAt(OTHER_VILLAGE, 'reporter'), game('村里一局', {}, OTHER_VILLAGE));
    expect((await readFigure(desk, clerk, 'games.played', year(TOWN))).value).toBe(before + 1);
  });
});

describe('更正和作废', () => {
  test('两人同时改一条：后保存的被告知谁改了什么，什么也没有丢', async () => {
    const { id, version } = await saveRecord(desk, clerk, game('争用', { watched: 10 }));
    await saveRecord(desk, actorAt(TOWN, 'clerk', '经办人乙'), { ...game('争用', { watched: 20 }), id, version });
    const fault = await faultOf(saveRecord(desk, clerk, { ...game('争用', { watched: 30 }), id, version }));
    expect(fault.code).toBe('RECORD_CHANGED');
    expect(fault.message).toContain('经办人乙');
    expect(fault.details).toEqual([{ field: 'watched', label: '观众人次', says: '现为“20”，您填的是“30”' }]);
    const again = await saveRecord(desk, clerk, { ...game('争用', { watched: 30 }), id, version: version + 1 });
    expect(again.version).toBe(3);
    const { history } = await viewRecord(desk, clerk, { unit: TOWN, id });
    expect(history.map(({ person }) => person)).toEqual(['经办人甲', '经办人乙', '经办人甲']);
  });

  test('两人同时提交，只有一人成功', async () => {
    const { id, version } = await saveRecord(desk, clerk, game('并发'));
    const tries = [1, 2, 3].map((watched) => saveRecord(desk, clerk, { ...game('并发', { watched }), id, version }));
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('更正后旧数退出、新数计入', async () => {
    const { id, version } = await saveRecord(desk, clerk, game('收入', { fee: 15_000, playedOn: '2022-05-01' }));
    expect((await readFigure(desk, clerk, 'games.income', year(TOWN, 2022))).value).toBe(150);
    await saveRecord(desk, clerk, { ...game('收入', { fee: 9_950, playedOn: '2021-05-01' }), id, version });
    expect((await readFigure(desk, clerk, 'games.income', year(TOWN, 2022))).state).toBe('blank');
    expect((await readFigure(desk, clerk, 'games.income', year(TOWN, 2021))).value).toBe(99.5);
  });

  test('作废的退出数字，留有历史，编号可以再用；再作废一次无害', async () => {
    const { id, version, number } = await saveRecord(desk, clerk, {
      ...game('误记', { playedOn: '2020-01-01' }),
      number: '特1',
    });
    await voidRecord(desk, clerk, { unit: TOWN, id, version, reason: '登记错误' });
    await voidRecord(desk, clerk, { unit: TOWN, id, version, reason: '登记错误' });
    expect((await readFigure(desk, clerk, 'games.played', year(TOWN, 2020))).state).toBe('blank');
    expect((await viewRecord(desk, clerk, { unit: TOWN, id })).history).toHaveLength(2);
    expect((await saveRecord(desk, clerk, { ...game('重记', { playedOn: '2020-01-01' }), number })).number).toBe('特1');
    expect((await faultOf(saveRecord(desk, clerk, { ...game('误记'), id, version: version + 1 }))).code).toBe(
      'RECORD_VOID',
    );
  });

  test('被其他记录引用的不能作废', async () => {
    const page = await listRegister(desk, clerk, { register: 'umpires', unit: TOWN, limit: 10 });
    const [umpire] = page.records;
    if (umpire === undefined) throw new Error('no umpire');
    const fault = await faultOf(
      voidRecord(desk, clerk, { unit: TOWN, id: umpire.id, version: umpire.version, reason: '停用' }),
    );
    expect(fault.code).toBe('RECORD_IN_USE');
  });
});

describe('未填、零和不适用', () => {
  const other = actorAt(OTHER_TOWN);

  test('没有登记过的是未填，不是零', async () => {
    const figure = await readFigure(desk, other, 'games.played', year(OTHER_TOWN));
    expect([figure.state, figure.value, figure.because]).toEqual(['blank', null, '未填报']);
  });

  test('零报告之后是零', async () => {
    await saveSummary(desk, other, {
      register: 'games',
      unit: OTHER_TOWN,
      from: localDate('2023-01-01'),
      on: localDate('2023-12-31'),
      states: { kind: 'none' },
      reason: '全年未开展',
      evidence: null,
    });
    const figure = await readFigure(desk, other, 'games.played', year(OTHER_TOWN));
    expect([figure.state, figure.value]).toEqual(['known', 0]);
    const rate = await readFigure(desk, other, 'games.ended-rate', year(OTHER_TOWN));
    expect([rate.state, rate.because]).toEqual(['not-applicable', '本期没有对局']);
  });

  test('登记为不适用的说不适用', async () => {
    await saveSummary(desk, other, {
      register: 'games',
      unit: OTHER_TOWN,
      from: localDate('2022-01-01'),
      on: localDate('2022-12-31'),
      states: { kind: 'not-applicable' },
      reason: '当年无棋社',
      evidence: null,
    });
    expect((await readFigure(desk, other, 'games.played', year(OTHER_TOWN, 2022))).state).toBe('not-applicable');
  });

  test('全部未填金额的是未填；部分未填的注明几条', async () => {
    await saveRecord(desk, other, { ...game('西一', { playedOn: '2019-03-01' }, OTHER_TOWN) });
    expect((await readFigure(desk, other, 'games.watchers', year(OTHER_TOWN, 2019))).state).toBe('blank');
    await saveRecord(desk, other, { ...game('西二', { playedOn: '2019-04-01', watched: 0 }, OTHER_TOWN) });
    const figure = await readFigure(desk, other, 'games.watchers', year(OTHER_TOWN, 2019));
    expect([figure.value, figure.blanks]).toEqual([0, 1]);
  });

  test('纸质年份以汇总行计入，并注明占比', async () => {
    await saveSummary(desk, other, {
      register: 'games',
      unit: OTHER_TOWN,
      from: localDate('2018-01-01'),
      on: localDate('2018-12-31'),
      states: { kind: 'amounts', amounts: { 'games.played': 30 } },
      reason: '纸质台账',
      evidence: null,
    });
    const figure = await readFigure(desk, other, 'games.played', year(OTHER_TOWN, 2018));
    expect([figure.value, figure.summaryShare]).toEqual([30, 1]);
    expect((await readFigure(desk, other, 'games.ended', year(OTHER_TOWN, 2018))).state).toBe('blank');
  });
});

describe('打开数字', () => {
  test('逐页打开，各笔之和等于数字', async () => {
    const figure = await readFigure(desk, clerk, 'games.played', year(TOWN));
    const amounts: number[] = [];
    for (let after: Parameters<typeof traceFigure>[3]['after']; ; ) {
      const page = await traceFigure(desk, clerk, 'games.played', { ...year(TOWN), limit: 2, after });
      amounts.push(...page.lines.map(({ amount }) => amount));
      if (page.next === null) break;
      after = page.next;
    }
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(figure.value);
    expect(amounts.length).toBe(figure.postings);
  });

  test('存量以期末计，去重计量同名只计一次', async () => {
    await saveRecord(desk, clerk, {
      register: 'umpires',
      unit: TOWN,
      fields: { card: '证002', from: '2022-06-01', area: '东区' },
    });
    expect((await readFigure(desk, clerk, 'umpires.certified', year(TOWN, 2022))).value).toBe(1);
    expect(
      (
        await readFigure(desk, clerk, 'umpires.certified', {
          unit: TOWN,
          period: { from: localDate('2023-01-01'), to: localDate('2023-03-31') },
        })
      ).value,
    ).toBe(2);
    expect((await readFigure(desk, clerk, 'umpires.certified', year(TOWN))).value).toBe(1);
    expect(
      (
        await readFigure(desk, clerk, 'umpires.areas', {
          unit: TOWN,
          period: { from: localDate('2023-01-01'), to: localDate('2023-02-15') },
        })
      ).value,
    ).toBe(1);
  });

  test('没有过完的年度只算到今天：今天以后才到期的，今天还在册，打开的记录也一样', async () => {
    const unit = VILLAGE;
    const area = '年内到期';
    await saveRecord(desk, clerk, {
      register: 'umpires',
      unit,
      fields: { card: '证009', from: '2023-05-01', to: '2024-03-01', area },
    });
    const thisYear = year(unit, 2024);
    const figure = await readFigure(desk, clerk, 'umpires.certified', thisYear);
    expect([figure.value, figure.postings, figure.asOf]).toEqual([1, 1, '2024-01-15']);
    expect((await readFigure(desk, clerk, 'umpires.areas', thisYear)).value).toBe(1);
    const { lines } = await traceFigure(desk, clerk, 'umpires.certified', { ...thisYear, limit: 10 });
    expect(lines.map(({ amount }) => amount)).toEqual([1]);
    const asOf = localDate('2024-03-02');
    expect((await readFigure(desk, clerk, 'umpires.certified', { ...thisYear, asOf })).value).toBe(0);
    expect((await readFigure(desk, clerk, 'umpires.certified', year(unit))).value).toBe(1);
  });

  test('任意起止日期的期间与逐日计数一致', async () => {
    const figure = await readFigure(desk, clerk, 'games.played', {
      unit: TOWN,
      period: { from: localDate('2023-03-15'), to: localDate('2023-05-01') },
    });
    const whole = await readFigure(desk, clerk, 'games.played', year(TOWN));
    expect(figure.value).toBe(whole.value);
    expect(
      (
        await readFigure(desk, clerk, 'games.played', {
          unit: TOWN,
          period: { from: localDate('2023-05-02'), to: localDate('2023-05-20') },
        })
      ).value,
    ).toBe(0);
  });
});

test('本单位一项只计自己登记的，不含下级；打开的记录之和相等', async () => {
  const whole = (await readFigure(desk, clerk, 'games.played', year(TOWN))).value ?? 0;
  const own = (await readFigure(desk, clerk, 'games.played', { ...year(TOWN), alone: true })).value ?? 0;
  const villages = await Promise.all(
    [VILLAGE, OTHER_VILLAGE].map(
      async (code) => (await readFigure(desk, clerk, 'games.played', year(code))).value ?? 0,
    ),
  );
  expect(own).toBeGreaterThan(0);
  expect(own + villages.reduce((sum, value) => sum + value, 0)).toBe(whole);
  const { lines } = await traceFigure(desk, clerk, 'games.played', { ...year(TOWN), alone: true, limit: 1000 });
  expect(lines).toHaveLength(own);
});

test('年中撤并的乡：撤并前各计各的，撤并后并入承继单位，县的总数不重不漏', async () => {
  const before =
    (await readFigure(desk, clerk, 'games.played', { ...year(TOWN), asOf: localDate('2023-06-30') })).value ?? 0;
  const wholeYear = (await readFigure(desk, clerk, 'games.played', year(TOWN))).value ?? 0;
  const county = actorAt(COUNTY, 'county-officer');
  const countyBefore = (await readFigure(desk, county, 'games.played', year(COUNTY))).value ?? 0;
  await saveRecord(desk, actorAt(MERGED_TOWN), game('撤并前', { playedOn: '2023-02-01' }, MERGED_TOWN));
  expect((await readFigure(desk, clerk, 'games.played', { ...year(TOWN), asOf: localDate('2023-06-30') })).value).toBe(
    before,
  );
  expect((await readFigure(desk, clerk, 'games.played', year(TOWN))).value).toBe(wholeYear + 1);
  expect((await readFigure(desk, county, 'games.played', year(COUNTY))).value).toBe(countyBefore + 1);
});

test('个人信息加密存放，默认遮蔽，县级看不到', async () => {
  const { id } = await saveRecord(desk, clerk, game('隐私', { player: '欧阳棋' }));
  const stored = await desk.backend.asOwner((tx) =>
    tx.query('select fields::text as fields from record where id = $1', [id]),
  );
  expect(JSON.stringify(stored)).not.toContain('欧阳棋');
  expect((await viewRecord(desk, clerk, { unit: TOWN, id })).record.fields.player).toBe('欧**');
  expect((await viewRecord(desk, clerk, { unit: TOWN, id, reveal: true })).record.fields.player).toBe('欧阳棋');
  expect((await viewRecord(desk, clerk, { unit: TOWN, id })).history.map(({ action }) => action)).toEqual([
    'create',
    'reveal',
  ]);
  const seenAbove = await viewRecord(desk, actorAt(COUNTY, 'county-officer'), { unit: TOWN, id });
  expect('player' in seenAbove.record.fields).toBe(false);
  expect(JSON.stringify(seenAbove)).not.toContain('欧');
});

test('县级席位更正记录，不会抹去它看不到的个人信息', async () => {
  const { id, version } = await saveRecord(desk, clerk, game('县里改', { player: '司马棋' }));
  await saveRecord(desk, actorAt(COUNTY, 'county-officer'), { ...game('县里改', { watched: 8 }), id, version });
  const { record } = await viewRecord(desk, clerk, { unit: TOWN, id, reveal: true });
  expect([record.fields.watched, record.fields.player]).toEqual([8, '司马棋']);
});

test('别的乡镇看不到这条记录，列表也没有', async () => {
  const { id } = await saveRecord(desk, clerk, game('本镇的'));
  expect((await faultOf(viewRecord(desk, actorAt(OTHER_TOWN), { unit: TOWN, id }))).code).toBe('RECORD_UNKNOWN');
  expect(
    (await faultOf(listRegister(desk, actorAt(OTHER_TOWN), { register: 'games', unit: TOWN, limit: 5 }))).code,
  ).toBe('OUT_OF_SCOPE');
});

test('列表按日期逐页，词语和选项都能筛选', async () => {
  const seen: string[] = [];
  for (let after: Parameters<typeof listRegister>[2]['after']; ; ) {
    const page = await listRegister(desk, clerk, {
      register: 'games',
      unit: TOWN,
      limit: 3,
      ...(after === undefined ? {} : { after }),
    });
    seen.push(...page.records.map(({ id }) => id));
    if (page.next === null) break;
    after = page.next;
  }
  const whole = await listRegister(desk, clerk, { register: 'games', unit: TOWN, limit: 100 });
  expect(seen).toEqual(whole.records.map(({ id }) => id));
  expect(whole.total).toBe(seen.length);
  const found = await listRegister(desk, clerk, {
    register: 'games',
    unit: TOWN,
    limit: 10,
    words: '村里',
    options: { kind: ['go'] },
  });
  expect(found.records.map(({ fields }) => fields.title)).toEqual(['村里一局']);
});
