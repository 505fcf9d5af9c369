import { expect, test } from 'vitest';
import { copiedPassages } from './copied-passages.ts';

const LINES = [
  '每月初五由村支部书记召集院坝会，谈近来的邻里琐事，当场能办的当场办，办不了的记在本子上。',
  '新修的便民路有三处转弯看不清来车，请派出所同志装了凸面镜，此后没有再出过刮擦。',
  '把旧戏台改成讲法的地方，逢集日请退休教师用本地话讲一个案例，听的人越来越多。',
  '山林界址请三位老人一起走了一遍，插桩拍照，两家签字，争了多年的事就此了结。',
];
const own = (text: string, headings: readonly string[] = []) => ({ text, names: ['双河镇'], headings });
const source = (text: string, name = '清溪乡') => ({ text, names: [name], name });
const NONE = new Set<number>();

test('抄两段、改了名称和数字的，指出这两段；自己写的不算', () => {
  const text = [...LINES.slice(0, 3).map((line) => `双河镇${line}办了12件。`), '今年新写的一句，别处没有的话。'].join(
    '\n',
  );
  const other = [...LINES.slice(0, 3).map((line) => `清溪乡${line}办了35件。`), LINES[3]].join('\n');
  const [found] = copiedPassages(own(text), [source(other)], NONE);
  expect(found?.share).toBeGreaterThan(0.7);
  const words = found?.passages.map(({ one }) => text.slice(one.start, one.end)).join('');
  expect(words).toContain('凸面镜');
  expect(words).not.toContain('新写的一句');
});

test('只有一段相同、不足一百字的，不算', () => {
  const text = [LINES[0], ...'甲乙丙丁'].join('\n');
  expect(copiedPassages(own(text), [source(`${LINES[0]}\n${LINES[3]}`)], NONE)).toEqual([]);
});

test('占全文不到一成二的，不算', () => {
  const long = Array.from(
    { length: 60 },
    (_, at) =>
      `第${at}组在${'春夏秋冬'[at % 4]}季查看了${'沟渠堤坝桥涵闸站'[at % 8]}并把结果写在${'红黄蓝白黑'[at % 5]}色本子上交给组长`,
  ).join('。\n');
  expect(copiedPassages(own(`${long}\n${LINES.join('\n')}`), [source(LINES.join('\n'))], NONE)).toEqual([]);
});

test('标题、落款一类的行相同，不算', () => {
  const formal = Array.from({ length: 12 }, (_, at) => `（${at}）健全行政争议预防调处化解体系和机制建设`).join('\n');
  expect(copiedPassages(own(`${formal}\n${LINES[0]}`), [source(`${formal}\n${LINES[1]}`)], NONE)).toEqual([]);
});

test('过半来源都有的段落是统一印发的，不算；少数几份有的仍算', () => {
  const text = `${LINES.join('\n')}\n${'另写的一段话说的是本镇自己的事情和办法，'.repeat(1)}与别处都不相同的内容在这里。`;
  const sources = Array.from({ length: 8 }, (_, at) =>
    source(`第${at}份自己的话不一样。\n${LINES.slice(0, 3).join('\n')}`, `乡${at}`),
  );
  const padded = `${text}\n${Array.from({ length: 12 }, (_, at) => `本镇独有的第${'子丑寅卯辰巳午未申酉戌亥'[at]}件事写在这里供人查看而别处从来没有写过`).join('。\n')}`;
  expect(copiedPassages(own(padded), sources, NONE)).toEqual([]);
  expect(copiedPassages(own(padded), sources.slice(0, 3), NONE)).toHaveLength(3);
});
