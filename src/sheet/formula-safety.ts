/**
 * Text that Excel or WPS would run: it begins with = + - @, also in full width, which Chinese Excel takes for the same, or with
 * a tab or line break that hides one. A plain signed number (-5, +3.2) only computes to itself, and dashes alone (-, --) are the
 * usual sign for nothing: both are left alone.
 */
export function isFormulaLike(text: string): boolean {
  return /^[\t\r\n]*[=+\-@＝＋－＠]|^[\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$|^[-－]+$/.test(text);
}

/**
 * For CSV, where a cell cannot say that it is text: an apostrophe in front, the sign Excel itself uses for text. It shows in the
 * cell, but nothing runs. `readWorkbook` takes it off again, so a round trip through us loses nothing.
 */
export function guardFormula(text: string): string {
  return needsGuard(text) ? `'${text}` : text;
}

/** Undoes `guardFormula`. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && needsGuard(text.slice(1)) ? text.slice(1) : text;
}

/** Also where such text has apostrophes of its own before it, or they would be lost on the way back. */
function needsGuard(text: string): boolean {
  return isFormulaLike(text.replace(/^'+/, ''));
}
