import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test, vi } from 'vitest';
import type { Block, Document } from '#kernel/document.ts';
import { pressDocx } from './docx.ts';
import { runsOf, SAMPLE_REPORT } from './sample-report.ts';

const BLANK: Document = {
  title: ['测试'],
  docNumber: null,
  addressee: '演示县人民政府',
  body: [],
  signature: { bodies: ['演示镇人民政府'], date: null },
  note: null,
  copyTo: null,
  annexes: [],
  mark: null,
};

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: runsOf(text) });

async function partsOf(document: Document): Promise<(path: string) => string> {
  const parts = unzipSync(await pressDocx(document));
  return (path) => strFromU8(parts[path] ?? new Uint8Array());
}

async function textOfDocx(document: Document): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(await pressDocx(document)) })).value;
}

/** The style and text of each paragraph outside tables. */
function paragraphsOf(xml: string): readonly { readonly style: string; readonly text: string; readonly xml: string }[] {
  return [...xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([p]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(p)?.[1] ?? '',
    text: [...p.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
    xml: p,
  }));
}

describe('版面', () => {
  test('A4，天头37毫米，订口28毫米，版心156毫米宽，每行28.95磅', async () => {
    const part = await partsOf(SAMPLE_REPORT);
    const xml = part('word/document.xml');
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(11906 - 1474 - 1587).toBe(Math.round((156 * 1440) / 25.4) + 1);
    expect(part('word/styles.xml')).toMatch(/w:styleId="Normal">.*?<w:spacing w:line="579" w:lineRule="exact"\/>/s);
  });

  test('单双页对称，页码单页居右、双页居左', async () => {
    const part = await partsOf(SAMPLE_REPORT);
    expect(part('word/settings.xml')).toContain('<w:mirrorMargins/>');
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const [, odd] = /<w:footerReference w:type="default" r:id="rId(\d+)"/.exec(part('word/document.xml')) ?? [];
    const [, target] =
      new RegExp(`Id="rId${odd}"[^>]*Target="([^"]+)"`).exec(part('word/_rels/document.xml.rels')) ?? [];
    const right = part(`word/${target}`);
    const left = part(target === 'footer1.xml' ? 'word/footer2.xml' : 'word/footer1.xml');
    expect(right).toMatch(/w:jc w:val="right"/);
    expect(left).toMatch(/w:jc w:val="left"/);
    for (const footer of [left, right]) expect(footer).toMatch(/— .*PAGE.* —/s);
  });

  test('每一页的页眉都有“演示”，没有标记的公文页眉是空的', async () => {
    const marked = await partsOf(SAMPLE_REPORT);
    const plain = await partsOf(BLANK);
    for (const header of ['word/header1.xml', 'word/header2.xml']) {
      expect(marked(header)).toContain('>演示<');
      expect(plain(header)).not.toContain('<w:t');
    }
  });
});

describe('样式', () => {
  test('四级标题用Word自己的标题样式，导航窗格能列出，标题不落在页末', async () => {
    const part = await partsOf(SAMPLE_REPORT);
    const styles = part('word/styles.xml');
    const used = new Set(paragraphsOf(part('word/document.xml')).map(({ style }) => style));
    for (const level of [1, 2, 3, 4]) {
      const style = new RegExp(`w:styleId="Heading${level}">.*?</w:style>`, 's').exec(styles)?.[0] ?? '';
      expect(style).toContain(`<w:name w:val="heading ${level}"/>`);
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
      expect(style).toContain('<w:keepNext/>');
      expect(used).toContain(`Heading${level}`);
    }
    for (const id of used) expect(styles, id).toContain(`w:styleId="${id}"`);
  });

  test('正文仿宋、一级黑体、二级楷体、标题小标宋；没有这些字体的电脑用仿宋、楷体、中宋', async () => {
    const part = await partsOf(SAMPLE_REPORT);
    const styles = part('word/styles.xml');
    expect(styles).toMatch(/<w:rPrDefault>.*?w:eastAsia="仿宋_GB2312".*?<w:sz w:val="32"\/>/s);
    expect(styles).toMatch(/"Heading1">.*?w:eastAsia="黑体"/s);
    expect(styles).toMatch(/"Heading2">.*?w:eastAsia="楷体_GB2312"/s);
    expect(styles).toMatch(/"Heading3">.*?<w:b\/>/s);
    expect(styles).toMatch(/"Title">.*?w:eastAsia="方正小标宋简体".*?<w:sz w:val="44"\/>/s);
    expect(part('word/fontTable.xml')).toMatch(/w:name="仿宋_GB2312"><w:altName w:val="仿宋,/);
  });
});

describe('要素', () => {
  test('各要素按标准的顺序排列，附件在版记之前', async () => {
    const part = await partsOf(SAMPLE_REPORT);
    const order = paragraphsOf(part('word/document.xml')).map(({ style }) => style);
    const wanted = [
      'DocNumber',
      'Title',
      'Addressee',
      'Attachment',
      'Issuer',
      'IssuedOn',
      'Note',
      'AnnexLabel',
      'AnnexTitle',
      'CopyTo',
    ];
    expect(order.filter((style) => wanted.includes(style))).toEqual(wanted);
  });

  test('主送机关后有全角冒号，附注加圆括号，抄送以句号结束，附件说明与附件标题一致', async () => {
    const texts = paragraphsOf((await partsOf(SAMPLE_REPORT))('word/document.xml')).map(({ text }) => text);
    expect(texts).toContain('中共演示县委、演示县人民政府：');
    expect(texts).toContain('（此件公开发布）');
    expect(texts).toContain('附件：数据来源说明');
    expect(texts.find((text) => text.startsWith('抄送：'))).toMatch(/主席团。$/);
  });

  test('两个附件：附件说明有顺序号，各自另面编排', async () => {
    const annexes = ['第一个', '第二个'].map((title) => ({ title, body: [paragraph('内容')] }));
    const nodes = paragraphsOf((await partsOf({ ...BLANK, annexes }))('word/document.xml'));
    expect(nodes.filter(({ style }) => style === 'Attachment').map(({ text }) => text)).toEqual([
      '附件：1.第一个',
      '2.第二个',
    ]);
    const labels = nodes.filter(({ style }) => style === 'AnnexLabel');
    expect(labels.map(({ text }) => text)).toEqual(['附件1', '附件2']);
    for (const { xml } of labels) expect(xml).toContain('<w:pageBreakBefore/>');
  });

  test('草稿没有文号和日期也能排', async () => {
    const styles = paragraphsOf((await partsOf({ ...BLANK, mark: '草稿' }))('word/document.xml')).map(
      ({ style }) => style,
    );
    expect(styles).toEqual(['Title', 'Addressee', 'Issuer', 'AfterTable']);
  });

  test('正文最后一段和落款不分在两页', async () => {
    const nodes = paragraphsOf((await partsOf(SAMPLE_REPORT))('word/document.xml'));
    const from = nodes.findIndex(({ text }) => text.startsWith('下一步'));
    const until = nodes.findIndex(({ style }) => style === 'IssuedOn');
    const styles = (await partsOf(SAMPLE_REPORT))('word/styles.xml');
    for (const { style, xml } of nodes.slice(from, until)) {
      const kept = new RegExp(`w:styleId="${style}">.*?</w:style>`, 's').exec(styles)?.[0].includes('<w:keepNext/>');
      expect(kept || xml.includes('<w:keepNext/>'), style).toBe(true);
    }
  });
});

describe('数字', () => {
  test('每个数字都在自己的书签里，书签名合规且不重复', async () => {
    const xml = (await partsOf(SAMPLE_REPORT))('word/document.xml');
    const found = [
      ...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"\/>(.*?)<w:bookmarkEnd w:id="(\d+)"\/>/gs),
    ];
    const runs = SAMPLE_REPORT.body.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    const figures = runs.filter((run) => run.kind === 'figure');
    expect(found.map(([, , , inside]) => /<w:t [^>]*>([^<]*)</.exec(inside ?? '')?.[1])).toEqual(
      figures.map(({ text }) => text),
    );
    expect(new Set(found.map(([, name]) => name?.toLowerCase())).size).toBe(figures.length);
    for (const [, name, start, , end] of found) {
      expect(name).toMatch(/^[A-Za-z]\w{0,39}$/);
      expect(start).toBe(end);
    }
  });
});

describe('表格', () => {
  test('表头每页重复，行不跨页断开，一页放不下的行除外', async () => {
    const table: Block = {
      kind: 'table',
      columns: [
        { label: '甲', share: 1, align: 'left' },
        { label: '乙', share: 1, align: 'right' },
      ],
      rows: [runsOf('短').concat(runsOf('1件')), runsOf('很长的内容'.repeat(300)).concat(runsOf('2件'))],
    };
    const xml = (await partsOf({ ...BLANK, body: [table] }))('word/document.xml');
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, false]);
  });

  test('行的格数与栏数不符是文档有错，不悄悄丢掉', async () => {
    const table: Block = {
      kind: 'table',
      columns: [{ label: '甲', share: 1, align: 'left' }],
      rows: [runsOf('一[a|1件]')],
    };
    await expect(pressDocx({ ...BLANK, body: [table] })).rejects.toThrow('2 cells for 1 columns');
  });
});

describe('文字', () => {
  test('全文一字不少，按原来的顺序读得回来', async () => {
    const text = (await textOfDocx(SAMPLE_REPORT)).replace(/\s/g, '');
    let at = 0;
    for (const block of SAMPLE_REPORT.body) {
      const parts =
        block.kind === 'table'
          ? block.rows.flat().map((run) => run.text)
          : [block.kind === 'heading' ? block.number + block.text : block.runs.map((run) => run.text).join('')];
      for (const part of parts) {
        const found = text.indexOf(part, at);
        expect(found, part).toBeGreaterThanOrEqual(at);
        at = found + part.length;
      }
    }
  });

  test('像标记的文字原样印出，控制字符不会损坏文件', async () => {
    const hostile = '</w:t><w:p>&amp;#let x = $1$ \\n {{y}} <script>\u0000\u0008\uFFFE\uD800]]>';
    const text = await textOfDocx({ ...BLANK, title: [hostile], addressee: hostile, body: [paragraph(hostile)] });
    const printed = '</w:t><w:p>&amp;#let x = $1$ \\n {{y}} <script>]]>';
    expect(text.split(printed)).toHaveLength(4);
  });

  test('同一份公文排两次，文件一字节不差', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2024, 0, 15) });
    const first = await pressDocx(SAMPLE_REPORT);
    vi.setSystemTime(new Date(2025, 5, 1));
    const second = await pressDocx(SAMPLE_REPORT);
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('文件属性有标题、文号、署名和成文日期', async () => {
    const core = (await partsOf(SAMPLE_REPORT))('docProps/core.xml');
    expect(core).toContain('<dc:title>中共演示镇委员会 演示镇人民政府关于2023年度法治政府建设情况的报告</dc:title>');
    expect(core).toContain('<dc:subject>演示镇文〔2024〕3号</dc:subject>');
    expect(core).toContain('2024-01-15T00:00:00Z');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
  });
});
