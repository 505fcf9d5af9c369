import { expect, test } from 'vitest';
import { part, point, section } from '../outline.ts';
import { clubFacts, clubLaw, clubOutline, RULE } from './chess-club.fixture.ts';
import { composeReport } from './compose-report.ts';
import type { BlockEdit } from './report.ts';
import { readSnapshotText, signedWords, snapshotOf } from './snapshot.ts';
import { say, sentence } from './wording.ts';

const outline = clubOutline({
  sections: [
    section({
      id: 'm',
      content: 'measures',
      heading: '{year}年棋事',
      cite: [RULE],
      parts: [part('games', '下棋', [point('played', '多下', sentence(say('games.played', '下棋{n}')))])],
    }),
  ],
});
const law = clubLaw(outline);
const compose = (played: number, edits: readonly BlockEdit[] = []) =>
  composeReport(law, outline, clubFacts(law, outline, { figures: { 'games.played': played } }), edits);

test('一版留下各段文字和当时的数字，日后不靠台账也读得出', () => {
  const { blocks, figures } = snapshotOf(compose(3));
  expect(blocks.map(({ kind, number, text }) => `${kind} ${number}${readSnapshotText(text, figures)}`)).toEqual([
    'heading 一、2023年棋事',
    'heading （一）下棋',
    'paragraph 下棋3局。',
  ]);
});

test('同一数字引用两次，都读得出；没有的数字明说', () => {
  const [ref = ''] = Object.keys(snapshotOf(compose(3)).figures);
  const { figures } = snapshotOf(compose(3, [{ block: 'm/games', text: `{${ref}}又{${ref}}`, over: '' }]));
  expect(readSnapshotText(`{${ref}}、{${ref}#2}、{x/y}`, figures)).toBe('3局、3局、〔数字〕');
});

test('签批所签的是文字和印出的数字：数字变了不同，文号变了相同', () => {
  const words = (report: ReturnType<typeof compose>) => JSON.stringify(signedWords(report));
  expect(words(compose(3))).not.toBe(words(compose(4)));
  const { document, ...rest } = compose(3);
  expect(words({ ...rest, document: { ...document, docNumber: '1号' } })).toBe(words(compose(3)));
});
