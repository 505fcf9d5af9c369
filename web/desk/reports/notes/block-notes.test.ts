import { expect, test } from 'vitest';
import type { OpenReport, RemarkThread, Warning } from '../../../api/schema.d.ts';
import { lostThreads, notesByBlock, remarksByHeading } from './block-notes.ts';

const block = (id: string, kind: 'heading' | 'paragraph', text = '文字') => ({
  ...{ id, kind, text, section: 's', start: 0, length: 1, composed: '文字', edited: text !== '文字' },
  ...{ editable: kind === 'paragraph', marked: null },
});
const warning: Warning = {
  ...{ kind: 'cause', severity: 'look', register: null, block: 'a', says: '请核实' },
  indicators: [],
};

const open: OpenReport = {
  ...{ state: 'draft', version: 1, edits: { blocks: [], docNumber: null, signedOn: null }, approval: null },
  ...{ words: '', signers: [], signatures: [], handling: null },
  report: {
    ...{ outline: 'o', unit: { code: '990101001', name: '某镇' }, year: 2023, asOf: '2023-12-31', figures: [] },
    document: {
      ...{ title: [], docNumber: null, addressee: '', body: [], note: null, copyTo: null, annexes: [], mark: null },
      signature: { bodies: [], date: null },
    },
    blocks: [block('h', 'heading'), block('a', 'paragraph'), block('g', 'heading'), block('b', 'paragraph', '')],
    warnings: [warning],
  },
};

const thread = (id: string, on: string, isOpen = true): RemarkThread => ({
  ...{ id, block: on, beginning: '文字', passage: null, byCounty: false, isOpen, maySettle: true, remarks: [] },
});

test('提示、批注各归各段；已签批的报告只剩批注', () => {
  const notes = notesByBlock(open, [], [thread('1', 'a')]);
  expect([notes.get('a')?.warnings.length, notes.get('a')?.threads.length, notes.get('b')]).toEqual([1, 1, undefined]);
  expect(notesByBlock({ ...open, state: 'approved' }, [], []).size).toBe(0);
});

test('段落删去或者不再出现的，批注不丢', () => {
  const lost = lostThreads(open, [thread('1', 'a'), thread('2', 'b'), thread('3', '早已没有')]);
  expect(lost.map(({ id }) => id)).toEqual(['2', '3']);
});

test('目录按标题计未了结的批注', () => {
  const counts = remarksByHeading(open, [
    thread('1', 'a'),
    thread('2', 'a', false),
    thread('3', 'b'),
    thread('4', 'h'),
  ]);
  expect([...counts]).toEqual([
    ['h', 2],
    ['g', 1],
  ]);
});
