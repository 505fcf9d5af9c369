/**
 * What a finding is recognised by in a later version of the text: the rule, the unit, the year and the sentence without its figures.
 * Sixteen hexadecimal digits. A sentence whose figure was corrected keeps its fingerprint; a rewritten sentence does not.
 */
export function fingerprintOf(
  rule: string,
  unit: string,
  year: number | null,
  chars: string,
  from: number,
  to: number,
): string {
  return hash(`${rule}|${unit}|${year ?? ''}|${sentenceAround(chars, from, to)}`);
}

const REACH = 160;

function sentenceAround(chars: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && from - start < REACH && !'。;!\n'.includes(chars[start - 1] ?? '。')) start -= 1;
  let end = Math.max(to, from);
  while (end < chars.length && end - from < REACH && !'。;!\n'.includes(chars[end] ?? '。')) end += 1;
  return chars.slice(start, end).replace(/[0-9.,%一二三四五六七八九十百千万亿零两余多近约]/g, '');
}

/** Two independent 32-bit mixes (FNV-1a and a multiply-shift): cheap, and one in 2⁶⁴ is enough for findings. */
function hash(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two + code, 0x85ebca6b) ^ (two >>> 13);
  }
  return hex(one) + hex(two ^ (two >>> 16));
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
