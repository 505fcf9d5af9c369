import { chineseNumber } from './chinese-number.ts';
import { composeClause, fill, type Said } from './compose-clause.ts';
import { isMet } from './evaluate-condition.ts';
import { type Fragment, textPiece, wordsOf } from './fragment.ts';
import type { Context } from './lookup.ts';
import type { Part, Point, Section, Signal, Theme } from './outline-shape.ts';
import type { ReportBlock } from './report.ts';
import type { Sentence } from './wording.ts';

/** A paragraph before its figures have refs. */
export type Paragraph = {
  readonly id: string;
  readonly fragment: Fragment;
  readonly marked: ReportBlock['marked'];
};

/** A part that survived; without paragraphs it does not exist. */
export type ComposedPart = {
  readonly id: string;
  readonly heading: string | null;
  readonly paragraphs: readonly Paragraph[];
};

/** Signals that fired, by theme: what is wanting, why, and what next year does about it. */
export type Findings = ReadonlyMap<string, readonly Finding[]>;
export type Finding = { readonly signal: Signal; readonly shortcoming: Fragment };

/** One sentence of the clauses that survive; null where none does. */
export function composeSentence(context: Context, { opening, clauses }: Sentence): Fragment | null {
  const said = clauses.flatMap((clause) => composeClause(context, clause));
  if (said.length === 0) return null;
  const start = opening === undefined ? [] : (fill(context, opening)?.fragment ?? []);
  return closed([...start, ...joinSaid(said)]);
}

/** The part with its points enumerated where at least two survive; null where none does. */
export function composePart(context: Context, scope: string, part: Part, findings: Findings): ComposedPart | null {
  const points = part.points.flatMap((point) => {
    const fragment = composePoint(context, point, findings);
    return fragment.length === 0 ? [] : [{ point, fragment }];
  });
  if (points.length === 0) return null;
  const id = `${scope}/${part.id}`;
  const heading = part.heading === null ? null : plain(context, part.heading);
  const enumerated = points.length > 1 && part.layout !== 'plain';
  const items = points.map(({ point, fragment }, place) => ({
    id: `${id}/${point.id}`,
    fragment: enumerated ? [...itemHead(context, place + 1, point.head), ...fragment] : fragment,
    marked: null,
  }));
  if (part.layout === 'apart') return { id, heading, paragraphs: items };
  return { id, heading, paragraphs: [{ id, fragment: items.flatMap(({ fragment }) => fragment), marked: null }] };
}

/** What the registers show to be wanting under the section's themes. */
export function findShortcomings(context: Context, sections: readonly Section[]): Findings {
  const themes = sections.flatMap(({ themes }) => themes);
  return new Map(
    themes.map(({ id, signals }) => {
      const fired = signals.filter(({ when }) => isMet(when, context));
      const findings = fired.flatMap((signal) => {
        const shortcoming = composeSentence(context, signal.shortcoming);
        return shortcoming === null ? [] : [{ signal, shortcoming }];
      });
      return [id, findings];
    }),
  );
}

/** Each theme that found anything: a paragraph of what is wanting and why, for the clerk to check. */
export function composeThemes(
  context: Context,
  scope: string,
  themes: readonly Theme[],
  findings: Findings,
): readonly Paragraph[] {
  const found = themes.flatMap((theme) => {
    const fired = findings.get(theme.id) ?? [];
    return fired.length === 0 ? [] : [{ theme, fired }];
  });
  return found.map(({ theme, fired }, place) => {
    const causes = [...new Set(fired.map(({ signal }) => plain(context, signal.cause)))].slice(0, MOST_CAUSES);
    const head =
      found.length > 1 ? itemHead(context, place + 1, theme.head) : [textPiece(`${plain(context, theme.head)}。`)];
    const reason = textPiece(`主要原因是${causes.join('；')}。`);
    const fragment = [...head, ...fired.flatMap(({ shortcoming }) => shortcoming), reason];
    return { id: `${scope}/${theme.id}`, fragment, marked: 'cause' };
  });
}

/** Causes proposed for one theme; the clerk weighs and adds. */
const MOST_CAUSES = 2;

/** A template of plain words, such as a heading. */
export function plain(context: Context, template: string): string {
  return wordsOf(fill(context, template)?.fragment ?? []);
}

function composePoint(context: Context, { remedies, sentences }: Point, findings: Findings): Fragment {
  const fired = [...findings.values()].flat();
  const measures = fired.filter(({ signal }) => remedies.includes(signal.id)).map(({ signal }) => signal.measure);
  return [
    ...[...new Set(measures)].flatMap((measure) => closed(fill(context, measure)?.fragment ?? [])),
    ...sentences.flatMap((sentence) => composeSentence(context, sentence) ?? []),
  ];
}

function itemHead(context: Context, place: number, head: string | null): Fragment {
  const number = `${chineseNumber(place)}是`;
  return [textPiece(head === null ? number : `${number}${plain(context, head)}。`)];
}

function joinSaid(said: readonly Said[]): Fragment {
  return said.flatMap(({ join, lead, fragment }, place) =>
    place === 0 ? fragment : [textPiece(`${join}${lead}`), ...fragment],
  );
}

function closed(fragment: Fragment): Fragment {
  if (fragment.length === 0 || /[。！？：]$/.test(wordsOf(fragment))) return fragment;
  return [...fragment, textPiece('。')];
}
