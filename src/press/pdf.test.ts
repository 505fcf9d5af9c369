import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, test } from 'vitest';
import type { Block, Document } from '#kernel/document.ts';
import type { Fault } from '#kernel/fault.ts';
import { loadCoverage } from './fonts.ts';
import { NEVER_FIRST, NEVER_LAST } from './kinsoku.ts';
import { closePress, pressPdf } from './pdf.ts';
import { runsOf, SAMPLE_REPORT } from './sample-report.ts';

const BLANK: Document = {
  title: ['测试公文'],
  docNumber: null,
  addressee: '演示县人民政府',
  body: [],
  signature: { bodies: ['演示镇人民政府'], date: '2024年1月15日' },
  note: null,
  copyTo: null,
  annexes: [],
  mark: null,
};

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: runsOf(text) });
const heading = (text: string): Block => ({ kind: 'heading', level: 2, number: '（一）', text });

afterAll(closePress);

/** The lines of each page, without the mark in the header and with the page number apart. */
async function pagesOf(document: Document) {
  const proxy = await getDocumentProxy(await pressPdf(document));
  const { text } = await extractText(proxy);
  return text.map((page) => {
    const lines = page.split('\n').filter((line) => line.trim() !== '');
    const number = lines.pop() ?? '';
    if (document.mark !== null) expect(lines.shift()?.replaceAll(' ', '')).toBe(document.mark);
    return { lines, number };
  });
}

const joined = (pages: Awaited<ReturnType<typeof pagesOf>>): string =>
  pages
    .map(({ lines }) => lines.join(''))
    .join('')
    .replace(/[\s\u200B]/g, '');

function textOfBlock(block: Block): string {
  if (block.kind === 'heading') return block.number + block.text;
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('');
  return [...block.columns.map((column) => column.label), ...block.rows.flat().map((run) => run.text)].join('');
}

describe('全文', () => {
  test('九页报告一字不少，按原来的顺序读得回来', async () => {
    const pages = await pagesOf(SAMPLE_REPORT);
    const { title, docNumber, body, signature, note, copyTo, annexes } = SAMPLE_REPORT;
    const expected = [
      docNumber,
      ...title,
      `${SAMPLE_REPORT.addressee}：`,
      ...body.map(textOfBlock),
      '附件：数据来源说明',
      ...signature.bodies,
      signature.date,
      `（${note}）`,
      '附件',
      ...annexes.flatMap((annex) => [annex.title, ...annex.body.map(textOfBlock)]),
      `抄送：${copyTo}。`,
    ].join('');
    const header = '序号指标数值来源台账计算方法';
    const [first, ...rest] = joined(pages).split(header);
    expect(pages).toHaveLength(9);
    expect(rest, '表头在第二页重复').toHaveLength(2);
    expect(`${first}${header}${rest.join('')}`).toBe(expected.replace(/\s/g, ''));
  });

  test('每页都有页码，连续编排', async () => {
    const pages = await pagesOf(SAMPLE_REPORT);
    expect(pages.map(({ number }) => number.replaceAll(' ', ''))).toEqual(pages.map((_, index) => `—${index + 1}—`));
  });

  test('名字里的生僻字印得出来', async () => {
    const names = '朱镕基、李喆、王赟、陈燚、赵堃、孙旼、吴犇、郑㛃、钱𬭶、冯翀、褚珺、卫甯、蒋昇';
    const everywhere = { ...BLANK, title: [names], body: [heading(names), paragraph(names)] };
    expect(joined(await pagesOf(everywhere)).split(names)).toHaveLength(4);
  });

  test('字库有的字，用在标题、各级标题、正文和表格里都印得出来', async () => {
    const covers = await loadCoverage();
    const codes = Array.from({ length: 0x2ffff }, (_, code) => code).filter((code) =>
      covers(String.fromCodePoint(code)),
    );
    const text = codes
      .filter((_, index) => index % 23 === 0)
      .map((code) => String.fromCodePoint(code))
      .join('');
    const levels = ([1, 2, 3, 4] as const).map((level): Block => ({ kind: 'heading', level, number: '', text }));
    const table: Block = {
      kind: 'table',
      columns: [{ label: text, share: 1, align: 'left' }],
      rows: [[{ kind: 'text', text }]],
    };
    const annexes = [{ title: text, body: [table] }];
    await expect(
      pressPdf({ ...BLANK, title: [text], docNumber: text, body: [...levels, paragraph(text)], annexes }),
    ).resolves.toBeDefined();
  });

  test('字库里没有的字不印成空框，而是指出来', async () => {
    const document = { ...BLANK, body: [paragraph('本镇很好😀，见\uE123。')] };
    const fault = await pressPdf(document).catch((error: Fault) => error);
    expect(fault).toMatchObject({ code: 'PRESS_GLYPH_MISSING', facts: { count: 2 } });
    expect(fault).toHaveProperty('message', expect.stringContaining('😀（U+1F600）'));
  });

  test('像排版指令和标记的文字原样印出', async () => {
    const hostile =
      '#let x = 1; $a^2$ \\ *粗* _斜_ `码` @引 <w:p> &lt; // 注 "引" #read("/etc/passwd") [内容] ]]>\u0000\u202E';
    const printed = hostile.slice(0, -2).replace(/\s/g, '');
    const table: Block = {
      kind: 'table',
      columns: [{ label: hostile, share: 1, align: 'left' }],
      rows: [runsOf(hostile).slice(0, 1)],
    };
    const pages = await pagesOf({
      ...BLANK,
      title: [hostile],
      addressee: hostile,
      note: hostile,
      body: [heading(hostile), paragraph(hostile), table],
    });
    expect(joined(pages).split(printed).length - 1).toBe(7);
  });
});

describe('版面', () => {
  test('满页22行，满行28字', async () => {
    const pages = await pagesOf({ ...BLANK, body: [paragraph('字'.repeat(28 * 60 - 2))] });
    expect(pages[1]?.lines).toHaveLength(22);
    for (const line of pages[1]?.lines ?? []) expect(line).toBe('字'.repeat(28));
  });

  test('两位数字占一个字的位置，数字和汉字之间不加空隙', async () => {
    const pages = await pagesOf({ ...BLANK, body: [paragraph('共12'.repeat(14 * 10 - 1))] });
    for (const line of pages[0]?.lines.slice(3, 11) ?? []) expect(line).toBe('共12'.repeat(14));
  });

  test('行首没有句号、逗号、后引号，行末没有前引号，数字不回行', async () => {
    const body = Array.from({ length: 28 }, (_, count) =>
      paragraph(`${'字'.repeat(count)}报告期为2023年1月1日到2023年12月31日。`),
    );
    const pages = [...(await pagesOf(SAMPLE_REPORT)).slice(0, 7), ...(await pagesOf({ ...BLANK, body }))];
    const lines = pages.flatMap((page) => page.lines);
    for (const [index, line] of lines.entries()) {
      expect(line).not.toMatch(NEVER_FIRST);
      expect(line).not.toMatch(NEVER_LAST);
      expect(/\d$/.test(line) && /^[\d.%年件次]/.test(lines[index + 1] ?? ''), line).toBe(false);
    }
  });

  test('标题不落在页末，落款不独占一页', async () => {
    for (let lines = 8; lines < 30; lines++) {
      const filler = [paragraph('填充文字'.repeat(7 * lines - 1)), heading('小标题'), paragraph('结尾段落'.repeat(30))];
      const pages = await pagesOf({ ...BLANK, body: filler });
      for (const { lines: page } of pages) expect(page.at(-1)).not.toContain('小标题');
      const last = pages.find((page) => page.lines.some((line) => line.includes('演示镇人民政府')));
      expect(last?.lines[0], `正文${lines}行`).toMatch(/填充文字|结尾段落|小标题|落|段|尾|结|测试公文/);
      expect(joined(pages).match(/结尾段落/g)).toHaveLength(30);
    }
  });

  test('极长的标题自动回行，一字不少', async () => {
    const title = `${'关于进一步加强和改进乡镇法治政府建设工作的若干意见和情况说明'.repeat(8)}的报告`;
    expect(joined(await pagesOf({ ...BLANK, title: [title] }))).toContain(title);
  });

  test('表格里比一页还长的内容接着排到下一页，一字不少；网址不伸出栏外', async () => {
    const long = '办理情况说明。'.repeat(400);
    const url = `https://example.test/${'path/'.repeat(30)}`;
    const table: Block = {
      kind: 'table',
      columns: [
        { label: '说明', share: 3, align: 'left' },
        { label: '网址', share: 1, align: 'left' },
      ],
      rows: [runsOf(long).concat(runsOf(url))],
    };
    const document = { ...BLANK, body: [paragraph(`详见${url}。`), table] };
    const text = joined(await pagesOf(document));
    expect(text.match(/办理情况说明。/g)?.length).toBeGreaterThan(390);
    const proxy = await getDocumentProxy(await pressPdf(document));
    const page = await proxy.getPage(1);
    const { items } = await page.getTextContent();
    const right = Math.max(...items.map((item) => ('str' in item ? item.transform[4] + item.width : 0)));
    expect(right).toBeLessThanOrEqual(((28 + 156) / 25.4) * 72 + 0.2);
    expect(text.split(url)).toHaveLength(3);
  });

  test('三十页的公文也排得出来', async () => {
    const body = Array.from({ length: 5 }, (_, copy) =>
      SAMPLE_REPORT.body.map((block) =>
        block.kind === 'paragraph'
          ? {
              ...block,
              runs: block.runs.map((run) => (run.kind === 'figure' ? { ...run, ref: `${run.ref}.${copy}` } : run)),
            }
          : block,
      ),
    ).flat();
    const pages = await pagesOf({ ...SAMPLE_REPORT, body });
    expect(pages.length).toBeGreaterThanOrEqual(30);
    expect(joined(pages)).toContain('罚没款4.35万元');
  });
});

describe('文件', () => {
  test('是PDF/A-2b，带标题、语言、书签目录和按书签名命名的数字位置', async () => {
    const pdf = await pressPdf(SAMPLE_REPORT);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>B</);
    const proxy = await getDocumentProxy(pdf);
    const { info } = await proxy.getMetadata();
    expect(info).toMatchObject({ Title: SAMPLE_REPORT.title.join(''), Language: 'zh-CN' });
    const outline = await proxy.getOutline();
    expect(outline.map(({ title }) => title)).toContain('二、存在的不足和原因');
    const refs = SAMPLE_REPORT.body
      .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
      .filter((run) => run.kind === 'figure');
    const places = await proxy.getDestinations();
    expect(Object.keys(places).toSorted()).toEqual(refs.map(({ ref }) => ref.replaceAll('.', '_')).toSorted());
    const settled = places.disputes_settled;
    expect(await proxy.getPageIndex(settled?.[0])).toBe(2);
  });

  test('有日期的公文排两次，文件一字节不差', async () => {
    expect(Buffer.compare(await pressPdf(SAMPLE_REPORT), await pressPdf(SAMPLE_REPORT))).toBe(0);
  });

  test('同时来的公文排队，各得各的', async () => {
    const texts = ['甲镇', '乙镇', '丙镇'];
    const pages = await Promise.all(texts.map((text) => pagesOf({ ...BLANK, body: [paragraph(text)] })));
    for (const [index, text] of texts.entries()) expect(joined(pages[index] ?? [])).toContain(text);
  });

  test('排得太久就停下来并说明，下一份照常', async () => {
    await expect(pressPdf(SAMPLE_REPORT, { timeoutMs: 1 })).rejects.toMatchObject({ code: 'PRESS_TIMEOUT' });
    expect(joined(await pagesOf(BLANK))).toContain('演示镇人民政府');
  });

  test('关闭以后可以再开', async () => {
    await closePress();
    expect(joined(await pagesOf(BLANK))).toContain('测试公文');
  });
});
