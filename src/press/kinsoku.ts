import type { Run } from '#kernel/document.ts';

/** 避头: no line begins with these. */
export const NEVER_FIRST = /^[）》〉”’』」】〕、，。；：！？…—·%‰℃]/;
/** 避尾: no line ends with these. */
export const NEVER_LAST = /[（《〈“‘『「【〔]$/;

/** A year keeps its 年. */
const WESTERN = /[!-~\u00A1-\u02FF]+(?:(?<=\d{4})年)?/y;

/** Splits runs where a line may end: one piece a Chinese character with the marks it may not lose, one a number, word or figure. */
export function piecesOf(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run) =>
    run.kind === 'figure' ? [run] : splitText(run.text).map((text): Run => ({ ...run, text })),
  );
}

function splitText(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    WESTERN.lastIndex = at;
    const piece = WESTERN.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    const last = pieces.at(-1);
    const clings = last !== undefined && (NEVER_FIRST.test(piece) || NEVER_LAST.test(last));
    if (clings) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}
