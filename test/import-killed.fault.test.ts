import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '#sheet/workbook-plan.ts';
import { writeWorkbook } from '#sheet/write-workbook.ts';
import { makeTestFolder } from './store/test-backend.ts';

const MAIN = resolve(import.meta.dirname, '..', 'src', 'main.ts');
const TOWN = '990101100';
const ROWS = 3000;

const data = makeTestFolder();
const file = join(makeTestFolder(), '纠纷.xlsx');
const args = ['import', 'disputes', file, '--unit', TOWN, '--data', data];

function fadu(...words: readonly string[]): string {
  return execFileSync(process.execPath, [MAIN, ...words, '--data', data], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function handledInYear(): number {
  const figures: readonly { indicator: string; value: number }[] = JSON.parse(
    fadu('figures', '--unit', TOWN, '--year', '2021', '--json'),
  );
  return figures.find(({ indicator }) => indicator === 'disputes.handled')?.value ?? 0;
}

describe('导入中途断电', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    fadu('demo');
    const columns = ['纠纷类型', '受理日期', '纠纷概况'].map((header) => ({ header, format: FORMATS.text }));
    const rows = Array.from({ length: ROWS }, (_, at) => ['邻里', '2021-06-01', `第${at}起`]);
    writeFileSync(file, await writeWorkbook({ sheets: [{ name: '纠纷', columns, rows }] }));
  }, 300_000);

  test.each([900, 1600, 2300, 3000, 3700])(
    '导入开始 %d 毫秒后被强行终止：要么全部在，要么一条不在，账目相符',
    async (afterMs) => {
      const before = handledInYear();
      const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
      // Asked for before the wait: a fast machine may have finished by then.
      const ended = new Promise((done) => child.once('exit', done));
      await sleep(afterMs);
      child.kill('SIGKILL');
      await ended;
      expect([before, before + (before === 0 ? ROWS : 0)]).toContain(handledInYear());
      expect(fadu('verify')).toContain('核对了');
    },
  );

  test('之后照常导入一次，数目正好', () => {
    fadu(...args.slice(0, 5));
    expect(handledInYear()).toBe(ROWS);
    fadu(...args.slice(0, 5));
    expect(handledInYear()).toBe(ROWS);
  });
});
