import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatCitation } from '#kernel/citation.ts';
import { addDays, localDate } from '#kernel/local-date.ts';
import { cite, type Fact, facts, findFact } from './index.ts';

/** A row of the file of facts that lies beside the checkout where the project is worked on. */
type FactRow = {
  readonly id: string;
  readonly value: string | null;
  readonly unit: string;
  readonly dayKind: 'working' | 'calendar' | 'none';
  readonly instrument: string;
  readonly docNumber: string | null;
  readonly article: string | null;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly effectiveFromVerified: boolean;
  readonly evidence: string;
  readonly note: string | null;
};

const file = new URL('../../../shared/law/facts.json', import.meta.url);
const rows = existsSync(file) ? parseRows(readFileSync(file, 'utf8')) : [];
const EVIDENCE: Readonly<Record<string, string>> = {
  'statute-text': 'article-read',
  'document-text': 'article-read',
  secondary: 'secondary',
  memory: 'memory',
  'derived-or-practice': 'practice',
};
/** Read after the working file was closed, in the order of the mechanisms. */
const ADDED = [
  ...['E51', 'E52', 'E53', 'E54', 'E55', 'E56', 'E57', 'E58', 'E65', 'E59', 'E60', 'E61', 'E62', 'E63', 'E64', 'E66'],
  ...['D18', 'D19', 'L32', 'L29', 'L30', 'L31'],
];
/** X11 speaks of the amended law, the file's other row under that name of the text before it. */
const OTHER_EDITION = ['X10', 'X11'];

describe.skipIf(rows.length === 0)('与工作底稿 facts.json 逐条相符（底稿不在时跳过）', () => {
  test('一条不少；底稿之外的是后来读了条文补的，逐条列明', () => {
    const known = rows.map(({ id }) => id);
    expect(facts.map(({ id }) => id).filter((id) => known.includes(id))).toHaveLength(known.length);
    expect(facts.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual(ADDED);
    expect(ADDED.map((id) => findFact(id)?.evidence)).toEqual(ADDED.map(() => 'article-read'));
    expect(rows).toHaveLength(318);
  });

  test.each(rows.map((row) => [row.id, row] as const))('%s', (id, row) => {
    const fact = findFact(id);
    if (fact === undefined) throw new Error(`没有 ${id}`);
    expect(fact.instrument.title).toBe(row.instrument.replace(/（(2013|2015|2019)）$/, ''));
    expect(fact.evidence).toBe(EVIDENCE[row.evidence]);
    expect(articleNumbers(fact.article)).toEqual(articleNumbers(row.article));
    expect(numbersOf(fact)).toEqual(numbersInRow(row));
    expect(dayKindOf(fact)).toBe(row.dayKind === 'none' || !/^days/.test(row.unit) ? 'none' : row.dayKind);
    expect((fact.note ?? '') !== '').toBe(row.note !== null || (fact.note ?? '').includes('条号凭记忆'));
    if (row.docNumber !== null) expectNumber(fact, row.docNumber);
    if (OTHER_EDITION.includes(id)) return;
    expect(fact.instrument.effectiveFrom).toBe(row.effectiveFrom);
    expect(fact.instrument.effectiveTo).toBe(lastDay(fact, row.effectiveTo));
  });

  test('施行日未核对的规范都作了标注', () => {
    for (const row of rows) {
      const instrument = findFact(row.id)?.instrument;
      const read = rows.some(({ instrument: name, docNumber, effectiveFromVerified }) => {
        return name === row.instrument && docNumber === row.docNumber && effectiveFromVerified;
      });
      if (row.effectiveFrom === null || OTHER_EDITION.includes(row.id)) continue;
      expect([row.id, instrument?.unread?.includes('effectiveFrom') ?? false]).toEqual([row.id, !read]);
    }
  });
});

test('引用写成文书里的样子；条文没有核对的注明', () => {
  expect(formatCitation(cite('J04'))).toBe('《重大行政决策程序暂行条例》第十五条');
  expect(formatCitation(cite('E20'))).toBe('《中华人民共和国行政处罚法》第六十四条第一项、第八十五条');
  expect(formatCitation(cite('R01'))).toBe('《法治政府建设与责任落实督察工作规定》第二十四条（条文未核对）');
  expect(formatCitation(cite('N05'))).toMatch(/》第二部分第（四）项$/);
});

test('没有这一条的，程序不启动', () => {
  // @ts-expect-error 没有 Z99 这一条，编译时也不通过
  expect(() => cite('Z99')).toThrow('Z99');
  expect(findFact('Z99')).toBeUndefined();
});

test('每条说法都是一句话，不带句号，不留空，不照抄英文', () => {
  expect(
    facts.filter(({ says }) => says.length < 6 || says.length > 110 || /[。]$|\s/.test(says)).map(({ id }) => id),
  ).toEqual([]);
  expect(facts.filter(({ says }) => !/[\u4e00-\u9fff]/.test(says)).map(({ id }) => id)).toEqual([]);
});

test('凭记忆的条文没有写明出处，读过的都写明在哪里读的', () => {
  expect(
    facts.filter(({ evidence, readIn }) => (evidence === 'memory') !== (readIn === undefined)).map(({ id }) => id),
  ).toEqual([]);
});

test('说法中的数字就是登记的数字', () => {
  const silent = facts.filter(({ value, says }) => {
    return value !== undefined && 'amount' in value && value.amount > 0 && !mentions(says, value.amount);
  });
  // These count what `says` lists or names in another unit, and name the things instead of their number.
  const listed = silent.map(({ id }) => id);
  expect(listed).toEqual(LISTED);
});

const LISTED = ['F02', 'N01', 'N11', 'N15', 'M13', 'D02', 'D14', 'S16', 'S23', 'G11', 'X17', 'X22', 'X24'];

function mentions(says: string, amount: number): boolean {
  const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  return (
    says.includes(String(amount)) ||
    says.includes(formatChinese(amount, chinese)) ||
    (amount === 2 && says.includes('两'))
  );
}

function formatChinese(amount: number, digits: readonly string[]): string {
  if (amount <= 10) return digits[amount] ?? '';
  const tens = Math.floor(amount / 10);
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${amount % 10 === 0 ? '' : (digits[amount % 10] ?? '')}`;
}

/** 第六十四条第一项、第八十五条 and `64(1), 85` → 64, 1, 85; section marks such as 二(六) → 2, 6; words → []. */
function articleNumbers(article: string | null): readonly number[] {
  if (article === null || article === '—') return [];
  if (/^[\d.]+([/、][\d.]+)*$/.test(article) && article.includes('.')) return article.split(/[./、]/).map(Number);
  const plain = article.replace(/\(art\. no\. from memory\)|\(section no\. not read\)/, '');
  // A paragraph that contains the item is named in documents and left out in the working file: 第一款第三项.
  const items = plain.replace(/第一款(?=第)/g, '');
  return [...items.matchAll(/\d+|[一二三四五六七八九十百零]+/g)].map(([text]) =>
    /^\d/.test(text) ? Number(text) : parseChinese(text),
  );
}

function parseChinese(text: string): number {
  let total = 0;
  let digit = 0;
  for (const char of text) {
    const scale = { 十: 10, 百: 100 }[char];
    if (scale === undefined) digit = '零一二三四五六七八九'.indexOf(char);
    else {
      total += (digit || 1) * scale;
      digit = 0;
    }
  }
  return total + digit;
}

/** All numbers of a value, a date as one text. */
function numbersOf({ value }: Fact): readonly string[] {
  if (value === undefined) return [];
  switch (value.kind) {
    case 'several':
      return value.amounts.map(String);
    case 'range':
      return [String(value.from), String(value.to)];
    case 'part':
      return [String(value.number), String(value.of)];
    case 'before':
      return [value.monthDay];
    case 'yearly':
    case 'since':
    case 'until':
      return [value.on];
    default:
      return [String(value.amount), ...(value.plus === undefined ? [] : [String(value.plus)])];
  }
}

function numbersInRow({ value, unit }: FactRow): readonly string[] {
  if (value === null || ['duty', 'size', 'model', 'format', 'algorithms'].includes(unit)) return [];
  if (unit === 'quarter') return ['04-01'];
  if (unit === 'year end') return [`${value}-12-31`];
  if (/^(\d{4}-)?\d{2}-\d{2}$/.test(value)) return [value];
  return [...value.matchAll(/\d+/g)].map(([number]) => number);
}

function dayKindOf({ value }: Fact): 'working' | 'calendar' | 'none' {
  if (value === undefined || !('unit' in value)) return 'none';
  if (value.unit === 'working-day') return 'working';
  return value.unit === 'calendar-day' ? 'calendar' : 'none';
}

/** The file names the day a successor took over; we name the last day in force. */
function lastDay({ instrument }: Fact, until: string | null): string | null {
  return until !== null && instrument.replacedBy?.on === until ? addDays(localDate(until), -1) : until;
}

function expectNumber({ instrument }: Fact, docNumber: string): void {
  const number = /(GB\/T [\d—]+|\S*?〔\d{4}〕\d+号|(国务院|司法部|国家档案局|渝府)令第\d+号)/.exec(
    docNumber.replace(/^.*（(?=国务院令)/, ''),
  )?.[0];
  expect(instrument.number).toBe(number ?? null);
  expect(instrument.unread?.includes('number') ?? false).toBe(
    docNumber.includes('凭记忆') || ['渝府令第329号', '国发〔2004〕10号'].includes(docNumber),
  );
}

function parseRows(json: string): readonly FactRow[] {
  return JSON.parse(json) as readonly FactRow[];
}
