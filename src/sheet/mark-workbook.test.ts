import { describe, expect, test } from 'vitest';
import type { CellFault } from './cell-fault.ts';
import { fixtureParts, fixtureXlsx, sheetData } from './fixture-xlsx.ts';
import { unpackArchive } from './guard-archive.ts';
import { markTables } from './mark-tables.ts';
import { markWorkbook } from './mark-workbook.ts';
import { packArchive } from './pack-archive.ts';
import { findElements } from './patch-xml.ts';
import { readTables } from './read-tables.ts';
import { scanXml } from './scan-xml.ts';
import { cellText } from './table.ts';
import { writeWorkbook } from './write-workbook.ts';

const TEXT = (address: string, text: string, style = 0) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
const DATA = sheetData(
  TEXT('A1', '编号') + TEXT('B1', '日期'),
  `${TEXT('A2', '001', 1)}<c r="B2" s="1"><v>44990</v></c>`,
  TEXT('A3', '002') + TEXT('B3', '2023.13.5'),
);
const FAULTS: readonly CellFault[] = [
  { sheet: '台账', row: 2, column: 1, says: '“2023.13.5”不是有效的日期。', remedy: '请写成 2023-03-05 的形式。' },
  { sheet: '台账', row: 4, column: null, says: '整行重复。' },
];

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = await unpackArchive(bytes);
  return new Map(Array.from(parts, ([name, content]) => [name, Buffer.from(content).toString()]));
}

/** Every part must be whole XML whose prefixes are declared, or Excel offers to repair the file. */
function expectWhole(parts: ReadonlyMap<string, string>): void {
  for (const [name, xml] of parts) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    let depth = 0;
    let roots = 0;
    scanXml(xml, {
      open: () => {
        if (depth === 0) roots += 1;
        depth += 1;
      },
      close: () => {
        depth -= 1;
      },
    });
    expect([depth, roots], name).toEqual([0, 1]);
    const used = new Set(
      Array.from(xml.matchAll(/<\/?(\w+):|\s(\w+):\w+=/g), ([, tag, attribute]) => tag ?? attribute),
    );
    for (const prefix of used) {
      if (prefix !== 'xml' && prefix !== 'xmlns') expect(xml, `${name}: ${prefix}`).toContain(`xmlns:${prefix}=`);
    }
  }
}

async function listed(bytes: Uint8Array): Promise<string[][]> {
  const list = (await readTables(bytes, 'a.xlsx')).find(({ name }) => name === '导入问题');
  return (list?.rows ?? []).map((row) => row.map(cellText));
}

test('问题清单列出位置、原内容、问题、处理办法，并打开在这一张', async () => {
  const marked = await markTables(await fixtureXlsx({ sheets: [{ name: '台账', xml: DATA }] }), 'a.xlsx', FAULTS);
  expect(await listed(marked)).toEqual([
    ['共 2 处问题，已标红。请改正后重新导入；本表由系统生成，导入时不读取。'],
    ['工作表', '行', '列', '原内容', '问题', '处理办法'],
    ['台账', '3', 'B', '2023.13.5', '“2023.13.5”不是有效的日期。', '请写成 2023-03-05 的形式。'],
    ['台账', '5', '整行', '', '整行重复。', '请改正后重新导入。'],
  ]);
  const parts = await partsOf(marked);
  expect(parts.get('xl/workbook.xml')).toContain('activeTab="1"');
  expect(parts.get('xl/fadu/worksheet1.xml')).toContain(`<hyperlink ref="B3" location="'台账'!B3"/>`);
  expectWhole(parts);
});

test('出错的格标红并有批注，其余内容一字不动', async () => {
  const original = await fixtureXlsx({ sheets: [{ name: '台账', xml: DATA }], formats: ['yyyy-mm-dd'] });
  const parts = await partsOf(await markTables(original, 'a.xlsx', FAULTS));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain(DATA);
  expect(sheet).toContain('<conditionalFormatting sqref="B3 A5:B5"><cfRule type="expression" dxfId="0" priority="1"');
  expect(parts.get('xl/styles.xml')).toMatch(/<dxfs count="1"><dxf>.*FFFFC7CE/);
  expect(parts.get('xl/fadu/comments1.xml')).toContain('“2023.13.5”不是有效的日期。\n请写成 2023-03-05 的形式。');
  expect(parts.get('xl/fadu/vmlDrawing1.vml')).toContain('<x:Row>2</x:Row><x:Column>1</x:Column>');
  expect(findElements(sheet, 'legacyDrawing')).toHaveLength(1);
  expect(await readTables(original, 'a.xlsx')).toEqual(
    (await readTables(await markTables(original, 'a.xlsx', FAULTS), 'a.xlsx')).slice(0, 1),
  );
});

describe('改一轮再导入', () => {
  test('上一轮的红色、批注、清单都换成这一轮的，全部改好后不留痕迹', async () => {
    const original = await fixtureXlsx({ sheets: [{ name: '台账', xml: DATA }] });
    const once = await markTables(original, 'a.xlsx', FAULTS);
    const twice = await markTables(once, 'a.xlsx', FAULTS.slice(1));
    const parts = await partsOf(twice);
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<conditionalFormatting sqref="A5:B5">');
    expect(findElements(parts.get('xl/worksheets/sheet1.xml') ?? '', 'conditionalFormatting')).toHaveLength(1);
    expect(parts.get('xl/fadu/comments1.xml')).not.toContain('2023.13.5');
    expect(findElements(parts.get('xl/fadu/vmlDrawing1.vml') ?? '', 'shape')).toHaveLength(1);
    expect((await readTables(twice, 'a.xlsx')).map(({ name }) => name)).toEqual(['台账', '导入问题']);
    expect(await listed(twice)).toHaveLength(3);
    expectWhole(parts);

    const clean = await markTables(twice, 'a.xlsx', []);
    const last = await partsOf(clean);
    expect(last.get('xl/worksheets/sheet1.xml')).not.toContain('conditionalFormatting');
    expect(last.get('xl/fadu/comments1.xml')).not.toContain('<comment ');
    expect(await listed(clean)).toEqual([['未发现导入问题。'], expect.any(Array)]);
    expectWhole(last);
  });

  test('模板自带的表头批注不被当作上一轮的标记删去', async () => {
    const template = await writeWorkbook({
      sheets: [{ name: '台账', columns: [{ header: '编号', note: '如 2023-001' }], rows: [['甲']] }],
    });
    const fault = { sheet: '台账', row: 0, column: 0, says: '缺少“日期”列。' };
    const marked = await partsOf(await markTables(template, 'a.xlsx', [fault]));
    expect(marked.get('xl/comments1.xml')).toMatch(/如 2023-001.*【导入检查】缺少“日期”列。/s);
    const clean = await partsOf(await markTables(await packOf(marked), 'a.xlsx', []));
    expect(clean.get('xl/comments1.xml')).toContain('如 2023-001');
    expect(clean.get('xl/comments1.xml')).not.toContain('导入检查');
    expectWhole(clean);
  });
});

test('用户自己的条件格式排在标红之后，自己的批注保留', async () => {
  const own =
    '<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" dxfId="0" priority="1"><formula>0</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation sqref="A2"/></dataValidations><pageMargins/><legacyDrawing r:id="rId7"/><tableParts/>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const bytes = await fixtureXlsx({
    sheets: [{ name: '台账', xml: DATA + own }],
    more: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="p"><Relationship Id="rId7" Type="x/vmlDrawing" Target="../drawings/v.vml"/>' +
        '<Relationship Id="rId8" Type="x/comments" Target="../comments1.xml"/></Relationships>',
      'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>张三</author></authors><commentList><comment ref="B3" authorId="0"><text><t>待核实</t></text></comment></commentList></comments>`,
      'xl/drawings/v.vml': '<xml xmlns:q="urn:schemas-microsoft-com:vml"><q:shape id="_x0000_s1030"></q:shape></xml>',
    },
  });
  const parts = await partsOf(await markTables(bytes, 'a.xlsx', FAULTS));
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('priority="2"><formula>0</formula>');
  expect(sheet.indexOf('B3 A5:B5')).toBeLessThan(sheet.indexOf('<dataValidations'));
  expect(sheet.indexOf('B3 A5:B5')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
  expect(parts.get('xl/comments1.xml')).toMatch(/待核实.*【导入检查】“2023.13.5”不是有效的日期。/s);
  expect(parts.get('xl/drawings/v.vml')).toContain('id="_x0000_s1031"');
  expectWhole(parts);
});

test('带命名空间前缀的工作簿，加进去的内容也在同一命名空间', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const prefixed = (xml: string) =>
    xml.replace(/<(\/?)(\w+)/g, '<$1x:$2').replace(` xmlns="${main}"`, ` xmlns:x="${main}"`);
  const plain = fixtureParts({ sheets: [{ name: '台账', xml: DATA }] });
  const all = Object.entries(plain).map(([name, xml]) => {
    const isMain = /sheet1\.xml$|styles\.xml$/.test(name);
    return { name, content: isMain ? `<?xml version="1.0"?>${prefixed(xml)}` : xml };
  });
  const marked = await markTables(await packArchive(all), 'a.xlsx', FAULTS);
  const parts = await partsOf(marked);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain(`<conditionalFormatting xmlns="${main}" sqref="B3 A5:B5">`);
  expect(parts.get('xl/styles.xml')).toContain(`<dxfs xmlns="${main}" count="1">`);
  expectWhole(parts);
  expect(await listed(marked)).toHaveLength(4);
});

test('部件里夹带别的命名空间（Excel 常写的 mc:AlternateContent），加进去的内容不受影响', async () => {
  const foreign =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"/></mc:AlternateContent>';
  const bytes = await fixtureXlsx({ sheets: [{ name: '台账', xml: DATA + foreign }] });
  const sheet = (await partsOf(await markTables(bytes, 'a.xlsx', FAULTS))).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<conditionalFormatting sqref="B3 A5:B5">');
});

test('带宏的工作簿还回时没有宏，类型是 .xlsx', async () => {
  const plain = fixtureParts({ sheets: [{ name: '台账', xml: DATA }] });
  const parts = {
    ...plain,
    '[Content_Types].xml':
      '<Types xmlns="c"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>' +
      '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    'xl/_rels/workbook.xml.rels': (plain['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rIdV" Type="x/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
    'xl/vbaProject.bin': '宏',
  };
  const bytes = await packArchive(Object.entries(parts).map(([name, content]) => ({ name, content })));
  const marked = await partsOf(await markTables(bytes, 'a.xlsm', FAULTS));
  expect([...marked.keys()]).not.toContain('xl/vbaProject.bin');
  expect(marked.get('[Content_Types].xml')).toContain('spreadsheetml.sheet.main+xml');
  expect([...marked.values()].join()).not.toMatch(/macroEnabled|vbaProject/);
});

test.each([
  ['台账.csv', '编号,日期\r\n001,2023-03-05\r\n002,2023.13.5\r\n', 'utf-8'],
  ['台账.txt', '编号\t日期\n001\t2023-03-05\n002\t2023.13.5\n', 'tab'],
])('%s 还回的是有同样内容的 .xlsx，错处标红、有批注、有清单', async (file, content) => {
  const marked = await markWorkbook(Buffer.from(content), file, FAULTS);
  const [table] = await readTables(marked, '台账.xlsx');
  expect(table?.rows.map((row) => row.map(cellText))).toEqual([
    ['编号', '日期'],
    ['001', '2023-03-05'],
    ['002', '2023.13.5'],
  ]);
  const parts = await partsOf(marked);
  expect(parts.get('xl/comments1.xml')).toContain('“2023.13.5”不是有效的日期。');
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="A5" s="\d+"\/>/);
  expect((await listed(marked))[2]?.slice(1, 4)).toEqual(['3', 'B', '2023.13.5']);
  expectWhole(parts);
});

test('很多问题：批注最多一千条，红色与清单是全部', async () => {
  const rows = Array.from({ length: 1_500 }, (_, at) => TEXT(`A${at + 1}`, `第${at}号`));
  const faults = rows.map((_, row) => ({ sheet: '台账', row, column: 0, says: '编号重复。' }));
  const marked = await markTables(
    await fixtureXlsx({ sheets: [{ name: '台账', xml: sheetData(...rows) }] }),
    'a.xlsx',
    faults,
  );
  const parts = await partsOf(marked);
  expect(findElements(parts.get('xl/fadu/comments1.xml') ?? '', 'comment')).toHaveLength(1_000);
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('sqref="A1:A1500"');
  expect(await listed(marked)).toHaveLength(1_502);
});

async function packOf(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  return packArchive(Array.from(parts, ([name, content]) => ({ name, content })));
}
