import { expect, test } from 'vitest';
import { findAttribute, findPrefixedAttribute, scanXml } from './scan-xml.ts';

function events(xml: string): string[] {
  const seen: string[] = [];
  scanXml(xml, {
    open: (name, attributes) => seen.push(`<${name}${attributes}`),
    close: (name) => seen.push(`>${name}`),
    text: (text) => seen.push(text),
  });
  return seen;
}

test('元素、属性、文字、前缀、空元素、注释、CDATA 都读对', () => {
  const xml = '<?xml version="1.0"?><!-- <no> --><x:a b="1>2"><c/>甲&amp;乙&#x4E59;&#20057;<![CDATA[<丙>]]></x:a>';
  expect(events(xml)).toEqual(['<a b="1>2"', '<c', '>c', '甲&乙乙乙', '<丙>', '>a']);
});

test.each(['<a', '<a b="', '<!-- 没有结束', '<a></a', '<a><![CDATA[x</a>'])('不完整的 %s 报文件损坏', (xml) => {
  expect(() => events(xml)).toThrow('不完整');
});

test('带 DTD（可定义实体）的文件一律拒绝', () => {
  expect(() => events('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>')).toThrow('不完整');
});

test('属性按全名取，单双引号、换行都可以，取不到是 undefined', () => {
  const attributes = ' spans="1:2"\n s = \'3\' r="C7" x:r="no" t="a&quot;b"';
  expect(findAttribute(attributes, 'r')).toBe('C7');
  expect(findAttribute(attributes, 's')).toBe('3');
  expect(findAttribute(attributes, 't')).toBe('a"b');
  expect(findAttribute(attributes, 'q')).toBeUndefined();
  expect(findPrefixedAttribute(' sheetId="1" rel:id="rId2"', 'id')).toBe('rId2');
});
