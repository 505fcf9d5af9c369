import { isArabic } from './numeral.ts';
import type { Heading } from './reading.ts';
import { type Surface, sourceEnd } from './surface.ts';

/** A heading with its place in the surface, where figures are found too. */
export type HeadingSpan = Heading & { readonly from: number; readonly to: number };

type Marker = { readonly level: 1 | 2 | 3; readonly number: string; readonly end: number };

const HAN = '一二三四五六七八九十百';
/** A heading that runs into its paragraph without a stop is cut here. */
const LONGEST = 300;
/** Paragraphs longer than this may hold headings inside, because someone lost the line breaks. */
const CROWDED = 100;

/** Headings in order: at the start of a line, and inside paragraphs where the numbering goes on. */
export function findHeadings(surface: Surface): readonly HeadingSpan[] {
  const { chars } = surface;
  const headings: HeadingSpan[] = [];
  const last = [0, 0, 0, 0];
  let annex = false;
  for (let from = 0; from < chars.length; ) {
    const newline = chars.indexOf('\n', from);
    const to = newline === -1 ? chars.length : newline;
    if (chars.startsWith('附件', from)) annex = true;
    const marker = findMarker(chars, from);
    if (marker !== undefined && !(annex && marker.level === 3)) add(marker, from, to);
    if (to - from > CROWDED) findInside(from, to);
    from = to + 1;
  }
  return headings;

  function add(marker: Marker, from: number, lineEnd: number): void {
    let end = marker.end;
    const limit = Math.min(lineEnd, marker.end + LONGEST);
    while (end < limit && chars[end] !== '。') {
      if (end > marker.end && chars[end] === '(' && isNext(findMarker(chars, end), marker.level)) break;
      end += 1;
    }
    if (end === marker.end) return;
    const value = numberOf(marker.number);
    last[marker.level] = value;
    for (let deeper = marker.level + 1; deeper < 4; deeper += 1) last[deeper] = 0;
    const [start, stop] = [surface.at[marker.end] ?? 0, sourceEnd(surface, end)];
    headings.push({
      level: marker.level,
      number: marker.number,
      text: surface.source.slice(start, stop),
      start,
      end: stop,
      from,
      to: end,
    });
  }

  function findInside(from: number, to: number): void {
    for (let at = from + 1; at < to; at += 1) {
      const before = chars[at - 1] ?? '';
      const code = chars[at] ?? '';
      if (code !== '(' && !HAN.includes(code) && !isArabic(chars.charCodeAt(at))) continue;
      if (!'。!”:'.includes(before) && code !== '(') continue;
      const marker = findMarker(chars, at);
      if (marker === undefined || (before === ':' && !(marker.level === 1 && chars.startsWith('如下', at - 3))))
        continue;
      if (code === '(' && !'。!”'.includes(before) && !(last[2] === 0 && (headings.at(-1)?.to ?? 0) === at)) continue;
      if (numberOf(marker.number) !== (last[marker.level] ?? 0) + 1) continue;
      if (marker.level === 3 && (last[1] ?? 0) === 0) continue;
      add(marker, at, to);
      at = marker.end;
    }
  }
}

function isNext(marker: Marker | undefined, level: number): boolean {
  return marker !== undefined && marker.level > level && marker.number === '一';
}

/** 一、 · （一） · 一） · 1. · 1、 at `at`; undefined for 一、二季度, 3.15, 12.4 and the like. */
function findMarker(chars: string, at: number): Marker | undefined {
  const first = chars[at] ?? '';
  if (first === '(') {
    const end = hanRun(chars, at + 1);
    return end > at + 1 && chars[end] === ')'
      ? { level: 2, number: chars.slice(at + 1, end), end: skipMark(chars, end + 1) }
      : undefined;
  }
  if (HAN.includes(first) && first !== '') {
    const end = hanRun(chars, at);
    if (chars[end] === ')') return { level: 2, number: chars.slice(at, end), end: end + 1 };
    if (chars[end] !== '、' && chars[end] !== '.') return undefined;
    const behind = hanRun(chars, end + 1);
    if (behind > end + 1 && '季级产期次类号线'.includes(chars[behind] ?? '?')) return undefined;
    return { level: 1, number: chars.slice(at, end), end: end + 1 };
  }
  if (!isArabic(chars.charCodeAt(at))) return undefined;
  let end = at;
  while (isArabic(chars.charCodeAt(end)) && end - at < 3) end += 1;
  const mark = chars[end];
  if (end - at > 2 || (mark !== '.' && mark !== '、') || isArabic(chars.charCodeAt(end + 1))) return undefined;
  return { level: 3, number: chars.slice(at, end), end: end + 1 };
}

function hanRun(chars: string, at: number): number {
  let end = at;
  while (end < chars.length && end - at < 4 && HAN.includes(chars[end] ?? '?')) end += 1;
  return end;
}

function skipMark(chars: string, at: number): number {
  return chars[at] === '、' || chars[at] === '.' ? at + 1 : at;
}

/** The number of a heading: 十二 is 12, 3 is 3. */
export function numberOf(number: string): number {
  if (isArabic(number.charCodeAt(0))) return Number(number);
  let value = 0;
  let pending = 0;
  for (const letter of number) {
    if (letter === '百') [value, pending] = [value + (pending || 1) * 100, 0];
    else if (letter === '十') [value, pending] = [value + (pending || 1) * 10, 0];
    else pending = HAN.indexOf(letter) + 1;
  }
  return value + pending;
}
