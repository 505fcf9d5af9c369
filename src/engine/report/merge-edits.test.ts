import { expect, test } from 'vitest';
import { blocksChanged, type EditSet, mergeEdits } from './merge-edits.ts';

const set = (blocks: Readonly<Record<string, string>>, docNumber: string | null = null): EditSet => ({
  blocks: Object.entries(blocks).map(([block, text]) => ({ block, text, over: '' })),
  issue: { docNumber },
});
const texts = ({ blocks }: EditSet) => Object.fromEntries(blocks.map(({ block, text }) => [block, text]));

test('两人各改各的段落，两处都留下', () => {
  const { merged, conflicts } = mergeEdits(set({ a: '原' }), set({ a: '我改' }), set({ a: '原', b: '他改' }));
  expect([texts(merged), conflicts]).toEqual([{ a: '我改', b: '他改' }, []]);
});

test('两人改同一段成两个样子：指出这一段，两种文字都给', () => {
  const { conflicts } = mergeEdits(set({ a: '原' }), set({ a: '我改' }), set({ a: '他改', b: '他改' }));
  expect(conflicts).toEqual([{ place: 'a', mine: '我改', theirs: '他改' }]);
});

test('两人改成一样的不算冲突；我没有动的段落以他人的为准，包括他恢复原文的', () => {
  expect(mergeEdits(set({}), set({ a: '同' }), set({ a: '同' })).conflicts).toEqual([]);
  const { merged, conflicts } = mergeEdits(set({ a: '原' }), set({ a: '原' }), set({}));
  expect([texts(merged), conflicts]).toEqual([{}, []]);
});

test('我恢复原文而他人改了：也是冲突', () => {
  expect(mergeEdits(set({ a: '原' }), set({}), set({ a: '他改' })).conflicts).toEqual([
    { place: 'a', mine: null, theirs: '他改' },
  ]);
});

test('文号一人一改：只改一处的取改的，两处不同的是冲突', () => {
  expect(mergeEdits(set({}), set({}, '1号'), set({ a: '他' })).merged.issue).toEqual({ docNumber: '1号' });
  expect(mergeEdits(set({}), set({}, '1号'), set({}, '2号')).conflicts).toEqual([
    { place: 'docNumber', mine: '1号', theirs: '2号' },
  ]);
});

test('改了哪几段', () => {
  const { blocks: before } = set({ a: '原', b: '同' });
  expect(blocksChanged(before, set({ b: '同', c: '新' }).blocks)).toEqual(['a', 'c']);
});
