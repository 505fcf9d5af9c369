import { formatChineseDate } from '#kernel/local-date.ts';
import type { Law } from '../law.ts';
import { composeAnnex } from './compose-annex.ts';
import { composeBody } from './compose-body.ts';
import { plain } from './compose-part.ts';
import type { ReportFacts } from './facts.ts';
import { pieceOfFigure } from './figure-piece.ts';
import { type Context, findFigure } from './lookup.ts';
import type { Outline } from './outline-shape.ts';
import type { BlockEdit, Report } from './report.ts';
import { reportWarnings } from './report-warnings.ts';
import { setBlocks } from './set-blocks.ts';

/**
 * Composes a report: the outline's wording filled with facts, the clerk's edits laid over it. Pure: the same facts and edits
 * always give the same report.
 * @param facts must hold all of `needsOf(outline)`
 * @throws {Error} where the facts lack what the outline needs, or a template names what nothing fills
 */
export function composeReport(
  law: Law,
  outline: Outline,
  facts: ReportFacts,
  edits: readonly BlockEdit[] = [],
): Report {
  const context: Context = { law, outline, facts, words: wordsOf(outline, facts) };
  const {
    body,
    blocks,
    figures: placed,
    warnings,
  } = setBlocks(
    composeBody(context, outline),
    edits,
    (id) => {
      const figure = findFigure(context, id);
      return figure === undefined ? null : pieceOfFigure(context, figure);
    },
    (id) => facts.previous.get(id)?.value ?? null,
  );
  const figures = placed.map(({ place: _, ...figure }) => figure);
  const { unit, year, asOf, issue } = facts;
  return {
    outline: outline.id,
    unit: { code: unit.code, name: unit.name },
    year,
    asOf,
    document: {
      title: outline.title.map((line) => plain(context, line)),
      docNumber: issue.docNumber,
      addressee: plain(context, outline.addressee),
      body,
      signature: {
        bodies: outline.signedBy.map((name) => plain(context, name)),
        date: issue.signedOn === null ? null : formatChineseDate(issue.signedOn),
      },
      note: orNull(plain(context, outline.note)),
      copyTo: orNull(plain(context, outline.copyTo)),
      annexes: [composeAnnex(context, placed)],
      mark: issue.mark,
    },
    blocks,
    figures,
    warnings: [...warnings, ...reportWarnings(context, blocks, figures)],
  };
}

function wordsOf({ settings, words }: Outline, facts: ReportFacts): Context['words'] {
  const { unit, year } = facts;
  return {
    ...settings,
    ...words(unit),
    ...facts.settings,
    ...{ unit: unit.name, short: unit.short, year: `${year}`, nextYear: `${year + 1}`, lastYear: `${year - 1}` },
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
