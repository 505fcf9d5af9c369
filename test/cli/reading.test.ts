import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.ts';
import { makeTestFolder } from '../store/test-backend.ts';

/** `fadu read`, `check` and `adopt` as a script calls them: exit status, standard output, standard error. */
const folder = makeTestFolder();
const data = join(folder, 'data');
const TOWN = '990101100';

const TEXT = [
  '测试县东镇人民政府',
  '关于2021年法治政府建设情况的报告',
  '县委、县政府：',
  '一、2021年推进法治政府建设的主要举措和成效',
  '坚持以习近平中国特色社会主义思想为指导。全年排查调处矛盾纠纷41起，化解率105%；培养法律明白人32名。',
  '二、存在的不足',
  '力量不够。',
  '测试县东镇人民政府',
  '2022年4月12日',
].join('\n');

function put(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const report = put('报告.txt', TEXT);

/** Runs the command line in this process, for the time it takes to start one; what it prints is caught. */
async function fadu(...args: readonly string[]) {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  try {
    const status = await runCli(args);
    return { status, ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

vi.stubEnv('DATABASE_URL', undefined);
afterAll(() => vi.unstubAllEnvs());

const withData = (...args: readonly string[]) => fadu(...args, '--data', data);

beforeAll(async () => {
  const units = put(
    '单位.csv',
    '编码,名称,简称,设立日期\n990101,测试县,测试县,2000-01-01\n990101100,东镇,东镇,2000-01-01\n990101100001,甲村,甲村,2000-01-01\n',
  );
  const { status, stderr } = await withData('units', '--import', units);
  expect([status, stderr]).toEqual([0, '']);
});

describe('fadu read', () => {
  test('--json：一个对象，起止位置以 --text 的文字为准', async () => {
    const { status, stdout, stderr } = await fadu('read', report, '--json');
    expect([status, stderr]).toEqual([0, '']);
    const read = JSON.parse(stdout);
    expect(Object.keys(read)).toEqual(
      expect.arrayContaining([
        'doc',
        'text',
        'org',
        'county',
        'year',
        'issuedOn',
        'contents',
        'headings',
        'figures',
        'citations',
        'findings',
      ]),
    );
    expect(read).toMatchObject({ doc: '报告.txt', text: { chars: TEXT.length, source: 'txt' }, year: 2021 });
    const { stdout: text } = await fadu('read', report, '--text');
    expect(text).toBe(TEXT);
    for (const { start, end, text: words } of read.figures) expect(text.slice(start, end)).toBe(words);
    expect(read.figures.length).toBeGreaterThan(2);
  });

  test.each([
    ['没有选输出哪一种', ['read', report], 2, '--json'],
    ['两种都选', ['read', report, '--json', '--text'], 2, '--json'],
    ['没有给文件', ['read', '--json'], 2, '文件'],
    ['没有这个选项', ['read', report, '--xml'], 2, '--xml'],
    ['文件不存在', ['read', join(folder, '无.docx'), '--json'], 1, '文件或文件夹不存在'],
    ['空文件', ['read', put('空.docx', ''), '--text'], 1, '是空的'],
    ['图片改名', ['read', put('图.pdf', Buffer.from('\x89PNG\r\n', 'latin1')), '--json'], 1, '图片（PNG）'],
  ] as const)('%s：说明原因，不输出半截的结果', async (_, args, status, says) => {
    const done = await fadu(...args);
    expect([done.status, done.stdout]).toEqual([status, '']);
    expect(done.stderr).toContain(says);
    expect(done.stderr).not.toMatch(/\n\s+at /);
  });
});

describe('fadu check', () => {
  test('给人看的：先说单位、年度和处数，每处有哪里、为什么、怎样改；有问题也算完成', async () => {
    const { status, stdout } = await fadu('check', report);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\S*东镇\S* 2021年度：\d+ 字/);
    expect(stdout).toMatch(/发现 \d+ 处：有误 \d+，存疑 \d+/);
    expect(stdout).toContain('怎样改：');
    expect(stdout).not.toContain('与台账比较');
  });

  test('--json 不给单位的，comparisons 为 null；给了的逐个数字比较', async () => {
    const alone = JSON.parse((await fadu('check', report, '--json')).stdout);
    expect(alone.comparisons).toBeNull();
    expect(alone.findings[0]).toMatchObject({
      rule: expect.any(String),
      verdict: 'fail',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      says: expect.any(String),
      because: expect.any(String),
      fix: expect.any(String),
    });
    const { status, stdout } = await withData('check', report, '--unit', TOWN, '--json');
    expect(status).toBe(0);
    const { comparisons } = JSON.parse(stdout);
    expect(comparisons.map(({ verdict }: { verdict: string }) => verdict)).toContain('unsupported');
  });

  test('政府工作报告：说明专门的规则没有适用', async () => {
    const other = put('工作报告.txt', '东镇人民政府2021年政府工作报告\n实现生产总值12亿元，新修道路9公里。');
    expect((await fadu('check', other)).stdout).toContain('不像法治政府建设年度报告');
    expect(JSON.parse((await fadu('check', other, '--json')).stdout)).toMatchObject({ isReport: false });
  });

  test.each([
    ['没有这个单位', ['--unit', '990109999'], 1, '990109999'],
    ['年份不成样子', ['--unit', TOWN, '--year', '二一'], 1, '二一'],
  ] as const)('%s', async (_, args, status, says) => {
    const done = await withData('check', report, ...args);
    expect(done.status).toBe(status);
    expect(done.stderr).toContain(says);
  });

  test('文中没有年度、命令也没有给的，请人补上', async () => {
    const undated = put('无年度.txt', '关于法治政府建设情况的报告\n全年调处矛盾纠纷5起。');
    const done = await withData('check', undated, '--unit', TOWN);
    expect([done.status, done.stderr]).toEqual([2, expect.stringContaining('--year')]);
  });
});

describe('fadu adopt', () => {
  const adopt = (...args: readonly string[]) => withData('adopt', report, '--unit', TOWN, ...args);

  test('不加 --yes 只列建议，什么也不写', async () => {
    const { status, stdout } = await adopt();
    expect(status).toBe(0);
    expect(stdout).toContain('disputes.handled');
    expect(stdout).toContain('加 --yes 写入');
    const proposals = JSON.parse((await adopt('--json')).stdout);
    expect(proposals.find(({ indicator }: { indicator: string }) => indicator === 'disputes.handled')).toMatchObject({
      amount: 41,
      kept: false,
      isSure: true,
    });
  });

  test('--yes 写入汇总行，数字随之可查；再来一次，台账已有的不再写', async () => {
    const adopted = JSON.parse((await adopt('--yes', '--json')).stdout);
    expect(adopted.map(({ indicator }: { indicator: string }) => indicator)).toContain('disputes.handled');
    const figures = JSON.parse((await withData('figures', '--unit', TOWN, '--year', '2021', '--json')).stdout);
    const valueIn = (id: string) => figures.find(({ indicator }: { indicator: string }) => indicator === id)?.value;
    expect([valueIn('disputes.handled'), valueIn('legal-personnel.law-savvy')]).toEqual([41, 32]);
    const again = await adopt('--yes');
    expect([again.status, again.stdout]).toEqual([0, '没有可以登记的。\n']);
  });

  test('没有给单位：用法不对', async () => {
    const done = await withData('adopt', report);
    expect([done.status, done.stderr]).toEqual([2, expect.stringContaining('--unit')]);
  });
});
