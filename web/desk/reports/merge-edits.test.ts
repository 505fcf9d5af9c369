import { expect, test } from 'vitest';
import type { DraftEdits, ReportBlock } from '../../api/schema.d.ts';
import { withBlock, withoutBlock } from './merge-edits.ts';

const block: ReportBlock = {
  ...{ id: 'a', section: 's', kind: 'paragraph', start: 0, length: 1 },
  ...{ composed: '对局{a/x}。', text: '对局{a/x}。', edited: false, editable: true, marked: null },
};
const edits: DraftEdits = {
  blocks: [
    { block: 'a', text: '旧', over: '对局{a/x}。' },
    { block: 'b', text: '乙', over: '' },
  ],
  docNumber: '棋发〔2024〕1号',
  signedOn: null,
};

test('改一段只动这一段，他段和文号不变', () => {
  const after = withBlock(edits, block, '新{a/x}。');
  expect(after.blocks).toEqual([edits.blocks[1], { block: 'a', text: '新{a/x}。', over: '对局{a/x}。' }]);
  expect(after.docNumber).toBe('棋发〔2024〕1号');
});

test('改回系统生成的文字，即不再是改动', () => {
  expect(withBlock(edits, block, block.composed).blocks).toEqual([edits.blocks[1]]);
});

test('待核实的原因照原文确认，也是一处改动，提示随之消去', () => {
  const cause: ReportBlock = { ...block, marked: 'cause' };
  expect(withBlock({ ...edits, blocks: [] }, cause, cause.composed).blocks).toHaveLength(1);
});

test('删去一段是空文字，与恢复不同', () => {
  expect(withBlock(edits, block, '').blocks.at(-1)?.text).toBe('');
  expect(withoutBlock(edits, 'a').blocks).toEqual([edits.blocks[1]]);
});
