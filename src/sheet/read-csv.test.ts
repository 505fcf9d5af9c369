import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';
import { cellText } from './table.ts';

function read(content: string | Uint8Array, file = '台账.csv') {
  return readCsv(typeof content === 'string' ? Buffer.from(content) : content, file);
}

function texts(content: string | Uint8Array): string[][] {
  return read(content).rows.map((row) => row.map(cellText));
}

const RIGHT = [
  ['编号', '名称'],
  ['007', '土地纠纷'],
];

test.each([
  ['UTF-8', Buffer.from('编号,名称\r\n007,土地纠纷\r\n')],
  ['UTF-8 带 BOM', Buffer.from('\uFEFF编号,名称\n007,土地纠纷')],
  ['GBK', iconv.encode('编号,名称\r\n007,土地纠纷', 'gbk')],
  ['UTF-16（Excel 的“Unicode 文本”）', iconv.encode('编号\t名称\r\n007\t土地纠纷', 'utf-16le', { addBOM: true })],
])('编码 %s', (_, bytes) => {
  expect(texts(bytes)).toEqual(RIGHT);
});

test('GB18030 才有的字不丢', () => {
  expect(texts(iconv.encode('㑇,𠮷', 'gb18030'))).toEqual([['㑇', '𠮷']]);
});

test('既不是 UTF-8 也不是 GB18030 的字节报编码无法识别', () => {
  expect(() => read(Buffer.from([0x61, 0xff, 0xff, 0x2c]))).toThrow('编码无法识别');
});

test('单元格都是文字，前导零、长数字不变；空的是未填', () => {
  expect(read('001,330107199001011234,,0').rows[0]).toEqual([
    { kind: 'text', text: '001' },
    { kind: 'text', text: '330107199001011234' },
    { kind: 'blank' },
    { kind: 'text', text: '0' },
  ]);
});

test('工作表名取文件名', () => {
  expect(read('a', '2023年台账.v2.csv').name).toBe('2023年台账.v2');
});

describe('分列', () => {
  test.each([
    ['引号内的逗号、引号、换行', '"甲,乙","说""好""","第一行\r\n第二行"', [['甲,乙', '说"好"', '第一行\n第二行']]],
    [
      '制表符',
      '甲\t乙,丙\n丁\t戊',
      [
        ['甲', '乙,丙'],
        ['丁', '戊'],
      ],
    ],
    [
      '分号',
      '甲;乙\n丙;丁',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['引号后面还有字', '"甲"乙,丙', [['甲乙', '丙']]],
    ['字中间的引号不算引号', '5" 管,甲', [['5" 管', '甲']]],
    ['行末逗号后是未填，不成为一列', '甲,乙,\n丙,,\n', [['甲', '乙'], ['丙']]],
    [
      '只有回车的换行',
      '甲,乙\r丙,丁',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
  ])('%s', (_, content, rows) => {
    expect(texts(content)).toEqual(rows);
  });
});

test('引号没有配对，说明在第几行', () => {
  expect(() => read('编号,名称\n"第一\n件",甲\n002,"没有结束\n003,乙\n')).toThrow('第 4 行');
});

test('防公式的撇号读回时去掉，其他撇号保留', () => {
  expect(texts("'=1+1,'@甲,'甲',''=1,'-5")).toEqual([['=1+1', '@甲', "'甲'", "'=1", "'-5"]]);
});
