import { expect, test } from 'vitest';
import { type Mark, markText } from './mark-text.ts';

const TEXT = '全年调解纠纷120件，\n其中成功118件。\r\n\n依据《人民调解法》办理。';

function mark(id: string, words: string, kind: Mark['kind'] = 'finding'): Mark {
  const start = TEXT.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return { id, kind, start, end: start + words.length };
}

/** Each line as text, with the ids over each marked piece. */
function shown(marks: readonly Mark[], text = TEXT) {
  return markText(text, marks).map(({ pieces }) =>
    pieces
      .map(({ text: letters, marks: over }) =>
        over.length === 0 ? letters : `[${over.map(({ id }) => id)}:${letters}]`,
      )
      .join(''),
  );
}

test('没有标记的，原文逐行不变，空行也在', () => {
  expect(shown([])).toEqual(['全年调解纠纷120件，', '其中成功118件。', '', '依据《人民调解法》办理。']);
});

test('一处标记切开所在的一行', () => {
  expect(shown([mark('a', '120件')])[0]).toBe('全年调解纠纷[a:120件]，');
});

test('交叠的两处：共有的字同属两处', () => {
  expect(shown([mark('a', '纠纷120'), mark('b', '120件')])[0]).toBe('全年调解[a:纠纷][a,b:120][b:件]，');
});

test('一处在另一处之内，外层的在前', () => {
  expect(shown([mark('n', '120件', 'figure'), mark('f', '调解纠纷120件，')])[0]).toBe(
    '全年[f:调解纠纷][f,n:120件][f:，]',
  );
});

test('起止相同的两处只占一段', () => {
  expect(shown([mark('a', '118件'), mark('b', '118件')])[1]).toBe('其中成功[a,b:118件]。');
});

test('跨行的一处，每行都有', () => {
  expect(shown([mark('a', '120件，\n其中')])).toEqual([
    '全年调解纠纷[a:120件，]',
    '[a:其中]成功118件。',
    '',
    '依据《人民调解法》办理。',
  ]);
});

test('没有字的一处落在旁边的字上', () => {
  const end = TEXT.length;
  expect(shown([{ id: 'a', kind: 'finding', start: end, end }])[3]).toBe('依据《人民调解法》办理[a:。]');
  expect(shown([{ id: 'a', kind: 'finding', start: 0, end: 0 }])[0]).toBe('[a:全]年调解纠纷120件，');
});

test('只有换行的一处和空文都没有标记', () => {
  const at = TEXT.indexOf('\r\n\n');
  expect(shown([{ id: 'a', kind: 'finding', start: at, end: at + 3 }])).toEqual(shown([]));
  expect(shown([{ id: 'a', kind: 'finding', start: 0, end: 0 }], '')).toEqual(['']);
});

test('超出全文的部分不标', () => {
  expect(shown([{ id: 'a', kind: 'finding', start: TEXT.length - 3, end: TEXT.length + 50 }])[3]).toBe(
    '依据《人民调解法》[a:办理。]',
  );
  expect(shown([{ id: 'a', kind: 'finding', start: TEXT.length + 5, end: TEXT.length + 9 }])).toEqual(shown([]));
});

test('各段连起来就是原文，位置也对', () => {
  const marks = [mark('a', '纠纷120件，\n其中成功'), mark('b', '120'), mark('c', '《人民调解法》', 'citation')];
  for (const { pieces } of markText(TEXT, marks)) {
    for (const { start, text } of pieces) expect(TEXT.slice(start, start + text.length)).toBe(text);
  }
  expect(
    markText(TEXT, marks)
      .flatMap(({ pieces }) => pieces.map(({ text }) => text))
      .join(''),
  ).toBe(TEXT.replace(/[\r\n]/g, ''));
});

test('四十万字、一万处标记，一秒之内', () => {
  const text = '全年调解纠纷120件，成功118件。'.repeat(24_000);
  const marks = Array.from(
    { length: 10_000 },
    (_, at): Mark => ({ id: `m${at}`, kind: 'figure', start: at * 40, end: at * 40 + 6 }),
  );
  const begun = performance.now();
  expect(markText(text, marks)).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(1000);
});
