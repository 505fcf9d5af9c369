import { describe, expect, it } from 'vitest';
import { chessGames } from './fixture-register.ts';
import { draftKey, dropDraft, findDraft, keepDraft, withDraft } from './record-draft.ts';
import { emptyValues } from './record-values.ts';

function store() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const AT = { version: 0, savedAt: '2023-03-05T08:00:00Z' };
const empty = emptyValues(chessGames, '9901');
const typed = { ...empty, fields: { ...empty.fields, opening: '中炮', moves: 0, player: '某甲' } };
const KEY = draftKey('seat-1', chessGames.id, null);

describe('草稿', () => {
  it('填了一半的内容留在本机，再打开时可以恢复，0 还是 0', () => {
    const browser = store();
    keepDraft(browser, KEY, chessGames, typed, AT);
    const draft = findDraft(browser, KEY, chessGames, empty);
    expect(draft?.fields).toMatchObject({ opening: '中炮', moves: 0, stake: null });
    if (draft === undefined) return;
    expect(withDraft(chessGames, empty, draft).fields).toMatchObject({ opening: '中炮', moves: 0, player: null });
  });

  it('个人信息从不写入草稿', () => {
    const browser = store();
    keepDraft(browser, KEY, chessGames, typed, AT);
    expect([...browser.kept.values()].join()).not.toContain('某甲');
  });

  it('与表单内容相同的草稿不再提示', () => {
    const browser = store();
    keepDraft(browser, KEY, chessGames, empty, AT);
    expect(findDraft(browser, KEY, chessGames, empty)).toBeUndefined();
  });

  it('不同席位、不同记录的草稿互不相干', () => {
    const browser = store();
    keepDraft(browser, KEY, chessGames, typed, AT);
    expect(findDraft(browser, draftKey('seat-2', chessGames.id, null), chessGames, empty)).toBeUndefined();
    expect(findDraft(browser, draftKey('seat-1', chessGames.id, 'one'), chessGames, empty)).toBeUndefined();
  });

  it('放弃后不再出现；存储已满或内容损坏时不妨碍填写', () => {
    const browser = store();
    keepDraft(browser, KEY, chessGames, typed, AT);
    dropDraft(browser, KEY);
    expect(findDraft(browser, KEY, chessGames, empty)).toBeUndefined();
    browser.setItem(KEY, '{"fields":');
    expect(findDraft(browser, KEY, chessGames, empty)).toBeUndefined();
    const full = {
      ...browser,
      setItem: () => {
        throw new Error('quota');
      },
    };
    expect(keepDraft(full, KEY, chessGames, typed, AT)).toBe(false);
  });
});
