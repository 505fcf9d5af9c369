import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportRegister } from '#app/export-register.ts';
import { fillWords } from '#app/fill-words.ts';
import { type ListRequest, listRegister } from '#app/list-register.ts';
import { saveRecord } from '#app/save-record.ts';
import { localDate } from '#kernel/local-date.ts';
import { scopeOf } from '#store/scope.ts';
import { faultOf } from '../store/fault-of.ts';
import { actorAt, COUNTY, OTHER_TOWN, OTHER_VILLAGE, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

let desk: TestDesk;
const clerk = actorAt(TOWN);

const GAMES = [
  [TOWN, { title: '屋檐滴水之争', playedOn: '2023-01-05', fee: 300, player: '陈建国' }],
  [VILLAGE, { title: '茶园边界争议', playedOn: '2023-02-05', fee: 100, kind: 'chess' }],
  [VILLAGE, { title: '镕喆𬭎三人对局', playedOn: '2023-03-05', watched: 12 }],
  [OTHER_VILLAGE, { title: "O'Brien 的 100% \\ 胜局", playedOn: '2022-04-05', fee: 200 }],
] as const;

beforeAll(async () => {
  desk = await openTestDesk();
  for (const [unit, fields] of GAMES)
    await saveRecord(desk, clerk, { register: 'games', unit, fields: { kind: 'go', ...fields } });
  await saveRecord(desk, actorAt(OTHER_TOWN), {
    register: 'games',
    unit: OTHER_TOWN,
    fields: { kind: 'go', title: '滴水成冰', playedOn: '2023-05-05' },
  });
});
afterAll(() => desk.close());

const titles = async (more: Partial<ListRequest>, actor = clerk) => {
  const page = await listRegister(desk, actor, { register: 'games', unit: actor.unit.code, limit: 50, ...more });
  if (page.total !== null) expect(page.total).toBe(page.records.length);
  return page.records.map(({ fields }) => String(fields.title).slice(0, 2));
};

describe('检索', () => {
  test.each([
    ['檐滴', ['屋檐']],
    ['争议', ['茶园']],
    ['之争', ['屋檐']],
    ['喆𬭎', ['镕喆']],
    ["O'B", ["O'"]],
    ["o'brien", ["O'"]],
    ['100%', ["O'"]],
    ['% \\', ["O'"]],
    ['檐', ['屋檐']],
    ['2022-0', ["O'"]],
    ['滴水 屋', ['屋檐']],
    ['滴水 边界', []],
    ['檐水', []],
  ])('“%s”', async (words, found) => {
    expect(await titles({ words })).toEqual(found);
  });

  test('选项的名称、单位的名称也能查到', async () => {
    expect(await titles({ words: '国际象棋' })).toEqual(['茶园']);
    expect(await titles({ words: '甲村' })).toEqual(['镕喆', '茶园']);
    expect(await titles({ words: '甲村 象棋' })).toEqual(['茶园']);
  });

  test('个人信息不进检索，密文也不进', async () => {
    expect(await titles({ words: '陈建' })).toEqual([]);
    const kept = await desk.backend.transaction(scopeOf('99'), (tx) =>
      tx.query(`select words::text as words from record_words`),
    );
    expect(kept.filter(({ words }) => String(words).includes('陈建'))).toEqual([]);
    expect(kept).toHaveLength(5);
  });

  test('席位范围以外的查不到', async () => {
    expect(await titles({ words: '滴水' })).toEqual(['屋檐']);
    expect(await titles({ words: '滴水' }, actorAt(VILLAGE, 'reporter'))).toEqual([]);
    expect(await titles({ words: '滴水' }, actorAt(COUNTY, 'county-officer'))).toEqual(['滴水', '屋檐']);
  });

  test('与其他筛选合用：年度、选项', async () => {
    expect(await titles({ words: '争', from: localDate('2023-02-01'), to: localDate('2023-12-31') })).toEqual(['茶园']);
    expect(await titles({ words: '茶园', options: { kind: ['go'] } })).toEqual([]);
    expect(await titles({ options: { kind: ['chess'] } })).toEqual(['茶园']);
  });

  test('更正后按新的文字查到，旧的查不到', async () => {
    const { id, version } = await saveRecord(desk, clerk, {
      register: 'games',
      unit: TOWN,
      fields: { kind: 'go', title: '先前之名', playedOn: '2023-06-05' },
    });
    const fields = { kind: 'go', title: '后来改称', playedOn: '2023-06-05' };
    await saveRecord(desk, clerk, { register: 'games', unit: TOWN, id, version, fields });
    expect(await titles({ words: '先前' })).toEqual([]);
    expect(await titles({ words: '改称' })).toEqual(['后来']);
  });

  test('没有检索目录的旧数据，打开时补上', async () => {
    await desk.backend.asOwner((tx) => tx.script('delete from record_words'));
    expect(await titles({ words: '茶园' })).toEqual([]);
    await fillWords(desk);
    expect(await titles({ words: '茶园' })).toEqual(['茶园']);
  });
});

describe('排序', () => {
  test('按日期、按金额、按选项；没有填的在后', async () => {
    expect(await titles({ order: 'playedOn', to: localDate('2023-05-31') })).toEqual(["O'", '屋檐', '茶园', '镕喆']);
    expect(await titles({ order: 'fee', to: localDate('2023-05-31') })).toEqual(['茶园', "O'", '屋檐', '镕喆']);
    expect((await titles({ order: '-fee', to: localDate('2023-05-31') })).slice(0, 3)).toEqual(['屋檐', "O'", '茶园']);
    expect((await titles({ order: '-kind' }))[0]).toBe('茶园');
  });

  test.each(['-listed', 'listed', 'fee', '-fee', 'title', 'number', '-changed', 'kind', 'unit'])(
    '逐页取来的与一次取来的相同：%s',
    async (order) => {
      const request = { register: 'games', unit: TOWN, order };
      const whole = await listRegister(desk, clerk, { ...request, limit: 50 });
      const ids: string[] = [];
      for (let after: ListRequest['after']; ; ) {
        const page = await listRegister(desk, clerk, { ...request, limit: 2, ...(after && { after }) });
        ids.push(...page.records.map(({ id }) => id));
        if (page.next === null) break;
        after = page.next;
      }
      expect(ids).toEqual(whole.records.map(({ id }) => id));
      expect(ids).toHaveLength(5);
    },
  );

  test('个人信息、没有的字段不能用来排序；别处的页码不认', async () => {
    const code = async (more: Partial<ListRequest>) => (await faultOf(titles(more))).code;
    expect(await code({ order: 'player' })).toBe('ORDER_UNKNOWN');
    expect(await code({ order: 'nothing' })).toBe('ORDER_UNKNOWN');
    expect(await code({ after: { key: '7', id: '00000000-0000-4000-8000-000000000001' } })).toBe('PAGE_UNKNOWN');
  });
});

test('导出的就是所见的：同样的检索、排序和列', async () => {
  const request = {
    register: 'games',
    unit: TOWN,
    words: '争',
    order: 'playedOn',
    columns: ['title', 'fee', 'number'],
  };
  const { bytes, rows } = await exportRegister(desk, clerk, { ...request, form: 'csv' });
  const lines = new TextDecoder()
    .decode(bytes)
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  expect(lines[0]).toBe('局名,门票收入,编号');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['屋檐滴水之争', '茶园边界争议']);
  expect(rows).toBe(2);
});
