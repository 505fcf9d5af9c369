const FORMS: readonly (readonly [forms: string, as: string])[] = [
  ['（﹙【［〔', '('],
  ['）﹚】］〕', ')'],
  ['，﹐', ','],
  ['；﹔', ';'],
  ['：﹕', ':'],
  ['．', '.'],
  ['－—–―～~﹣', '-'],
  ['　 ', ' '],
];

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...FORMS.flatMap(([forms, as]) => [...forms].map((form) => [form, as] as const)),
  ...[...'０１２３４５６７８９'].map((digit, value) => [digit, String(value)] as const),
]);

/** The same text, letter for letter, with one form for digits, brackets, stops and dashes: places in it are places in the source. */
export function foldMarks(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    folded += FOLDED.get(letter) ?? letter;
  }
  return folded;
}
