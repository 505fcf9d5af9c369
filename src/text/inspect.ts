import { findCitations, instrumentIndex } from './citations.ts';
import { classifier } from './classify.ts';
import { findFacts } from './facts.ts';
import { findHeadings, type HeadingSpan } from './headings.ts';
import { findIndicator } from './indicator.ts';
import { periodOf } from './period.ts';
import { phraseBook } from './phrase-book.ts';
import type { Figure, Lexicon, Reading, ReadOptions } from './reading.ts';
import { roleOf } from './role.ts';
import { scanFigures, type Token } from './scan-figures.ts';
import { findContents, findSections, loosePlanStart, type Section, type SectionKind } from './sections.ts';
import { type Setting, settingOf } from './span.ts';
import { subjectOf } from './subject.ts';
import { type Surface, sourceEnd, surfaceOf } from './surface.ts';
import { type TermIndex, termIndex } from './term-index.ts';

/** A figure with its place in the surface and what surrounds it there. */
export type FigureSpan = Figure & {
  readonly from: number;
  readonly to: number;
  readonly setting: Setting;
  readonly section: SectionKind;
};

/** A reading with everything that led to it, for those who check it. */
export type Inspection = {
  readonly reading: Reading;
  readonly surface: Surface;
  readonly chars: string;
  readonly headings: readonly HeadingSpan[];
  readonly sections: readonly Section[];
  readonly figures: readonly FigureSpan[];
  /** Whether the day of issue is the document's own, not a web page's. */
  readonly isSigned: boolean;
};

type Prepared = { readonly terms: TermIndex; readonly slogans: ReturnType<typeof phraseBook> };

const prepared = new WeakMap<Lexicon, Prepared>();

/** Reads a text and keeps the surface on which it was read. */
export function inspect(text: string, { lexicon, instruments }: ReadOptions): Inspection {
  const surface = surfaceOf(text);
  const { chars } = surface;
  const { terms, slogans } = prepare(lexicon);
  const headings = findHeadings(surface);
  const { isSigned, ...facts } = findFacts(surface, headings);
  const sections = findSections(headings, chars, facts.year);
  const tokens = scanFigures(surface, slogans);
  const planFrom = loosePlanStart(chars, sections, facts.year);
  const classify = classifier(terms, chars, headings);
  let section = 0;
  const figures: FigureSpan[] = [];
  for (const [index, token] of tokens.entries()) {
    while (section + 1 < sections.length && (sections[section + 1]?.from ?? 0) <= token.start) section += 1;
    const kind = token.start >= planFrom ? 'plan' : kindAt(sections, section, token.start);
    const setting = settingOf(chars, token.start, token.end);
    const whole = findWhole(surface.chars, tokens, index, setting);
    const register = classify.registerOf(token, setting, whole === null ? null : (figures[whole]?.register ?? null));
    const start = surface.at[token.start] ?? 0;
    const end = sourceEnd(surface, token.end);
    figures.push({
      start,
      end,
      text: surface.source.slice(start, end),
      value: token.value,
      unit: writtenUnit(token.unit, surface.source, end),
      approx: token.approx,
      role: roleOf(token, setting, chars, kind, facts.year),
      register,
      indicator: findIndicator(lexicon.indicators, register, token, setting, chars),
      subject: subjectOf(token, setting, chars),
      period: periodOf(chars, setting, token.start, facts.year, kind),
      partOf: whole === null ? null : (figures[whole]?.start ?? null),
      from: token.start,
      to: token.end,
      setting,
      section: kind,
    });
  }
  const reading = {
    ...facts,
    contents: findContents(chars, headings, sections, tokens.length, facts.year),
    headings: headings.map(({ level, number, text: title, start, end }) => ({
      level,
      number,
      text: title,
      start,
      end,
    })),
    figures: figures.map(plainFigure),
    citations: findCitations(surface, instrumentIndex(instruments), facts.year),
  };
  return { reading, surface, chars, headings, sections, figures, isSigned };
}

/** 场（次） keeps its own brackets. */
function writtenUnit(unit: string, source: string, end: number): string {
  if (!unit.includes('(')) return unit;
  return source.slice(end - unit.length - 2, end).includes('（') ? unit.replace('(', '（').replace(')', '）') : unit;
}

/** Written out: taking the rest of an object is slow, and there may be a million. */
function plainFigure(span: FigureSpan): Figure {
  const { start, end, text, value, unit, approx, role, register, indicator, subject, period, partOf } = span;
  return { start, end, text, value, unit, approx, role, register, indicator, subject, period, partOf };
}

/** A lexicon is compiled once, not for every report. */
function prepare(lexicon: Lexicon): Prepared {
  const known = prepared.get(lexicon);
  if (known !== undefined) return known;
  const made = { terms: termIndex(lexicon.registers), slogans: phraseBook(lexicon.slogans) };
  prepared.set(lexicon, made);
  return made;
}

function kindAt(sections: readonly Section[], index: number, at: number): SectionKind {
  const section = sections[index];
  return section === undefined || at < section.from || at >= section.to ? 'other' : section.kind;
}

/** The figure before 其中, for the figures behind it in the same sentence; a sentence that begins with 其中 parts the one before. */
function findWhole(chars: string, tokens: readonly Token[], index: number, { sentenceStart }: Setting): number | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const found = chars.slice(sentenceStart, token.start).lastIndexOf('其中');
  if (found === -1) return null;
  const at = sentenceStart + found;
  // A list with a colon may use semicolons (其中:甲3件;乙2件); otherwise they end it, as a table's cell does.
  const list = chars.slice(at, token.start);
  if (list.includes('\t') || (list.includes(';') && chars[at + 2] !== ':')) return null;
  for (let before = index - 1; before >= 0; before -= 1) {
    const whole = tokens[before];
    if (whole === undefined || at - whole.end > LONGEST_GAP || chars.slice(whole.end, at).includes('\n')) return null;
    if (whole.start < sentenceStart && (found > 0 || whole.unit !== token.unit)) {
      if (found > 0) return null;
      continue;
    }
    if (whole.end <= at) return before;
  }
  return null;
}

const LONGEST_GAP = 60;
