import type { LocalDate } from '#kernel/local-date.ts';
import type { Period } from '#kernel/period.ts';
import type { Figure, FigureState } from '../figure.ts';
import type { Basis } from '../posting.ts';
import type { FigureSource, Report } from './report.ts';

/** What approval keeps of a report: R.json. `schema` changes with its shape. */
export type FrozenReport = {
  readonly schema: 'fadu.report/1';
  readonly outline: string;
  /** Version of the declarations it was composed with. */
  readonly law: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly year: number;
  readonly asOf: LocalDate;
  readonly approvedOn: LocalDate;
  /** Digest of the document as approved, edits included: `canonicalJson(report.document)`. */
  readonly document: string;
  readonly figures: readonly FrozenFigure[];
};

/** One thing that figures of the report rest on, with what it was on approval. */
export type FrozenFigure = {
  readonly key: string;
  readonly foundation: Foundation;
  readonly label: string;
  /** Figures of the text that rest on it, with what was printed. */
  readonly said: readonly { readonly ref: string; readonly printed: string }[];
  readonly state: FigureState;
  readonly value: number | null;
  readonly unit: string;
  readonly parts: Figure['parts'];
  readonly postings: number;
  readonly blanks: number;
  readonly summaryShare: number;
  readonly digest: string;
};

/**
 * What must be read again to judge a figure later.
 * figure: the postings of an indicator · rows: the records an outline's query keeps · coverage: an indicator by village or
 * month · units: the list of villages.
 */
export type Foundation =
  | { readonly kind: 'figure'; readonly indicator: string; readonly period: Period; readonly of: string }
  | { readonly kind: 'rows'; readonly query: string; readonly register: string }
  | { readonly kind: 'coverage'; readonly indicator: string; readonly over: 'villages' | 'months' }
  | { readonly kind: 'units' };

/** What a foundation is now. */
export type CurrentFigure = { readonly state: FigureState; readonly value: number | null; readonly digest: string };

export type FigureComparison = { readonly key: string; readonly label: string; readonly said: FrozenFigure['said'] } & (
  | { readonly verdict: 'equal' }
  /** `from` and `to` are equal where only the records behind changed and not their sum. */
  | {
      readonly verdict: 'drifted';
      readonly from: { readonly state: FigureState; readonly value: number | null };
      readonly to: { readonly state: FigureState; readonly value: number | null };
    }
  | { readonly verdict: 'unknown'; readonly because: string }
);

/** A posting as it enters a digest. */
export type PostingLine = {
  readonly measure: string;
  readonly unit: string;
  /** Id of the record. */
  readonly record: string;
  readonly on: LocalDate;
  readonly key: string | null;
  readonly amount: number;
  readonly basis: Basis;
};

/**
 * Postings as one text that depends on nothing but what they are: a line each, tab between the parts, in byte order. A record's
 * version is left out: a change that alters no posting alters no figure.
 */
export function canonicalPostings(postings: readonly PostingLine[]): string {
  const lines = postings.map(({ measure, unit, record, on, key, amount, basis }) =>
    [measure, unit, record, on, key ?? '', amount, basis].join('\t'),
  );
  return `postings/1\n${lines.sort(byBytes).join('\n')}\n`;
}

/** The records that a query kept, as one text. */
export function canonicalRows(register: string, numbers: readonly string[]): string {
  return `rows/1\n${register}\n${[...numbers].sort(byBytes).join('\n')}\n`;
}

/** An indicator's figures by village or month, as one text. */
export function canonicalCoverage(figures: readonly Figure[]): string {
  const lines = figures.map(({ of, period, state, value }) =>
    [of, period.from, period.to, state, value ?? ''].join('\t'),
  );
  return `coverage/1\n${lines.sort(byBytes).join('\n')}\n`;
}

export function canonicalUnits(codes: readonly string[]): string {
  return `units/1\n${[...codes].sort(byBytes).join('\n')}\n`;
}

/** JSON with sorted keys, so that equal content gives equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => byBytes(a, b)))
      : inner,
  );
}

/** Key of an indicator's figure among foundations. */
export function figureKey({ indicator, period, of }: Pick<Figure, 'indicator' | 'period' | 'of'>): string {
  return `figure ${indicator} ${period.from}..${period.to} ${of}`;
}

/** The distinct figures that a report rests on: for each the app layer digests `canonicalPostings` of its measures. */
export function figuresToDigest(report: Report): readonly Figure[] {
  const found = new Map<string, Figure>();
  for (const { source } of report.figures) for (const figure of figuresIn(source)) found.set(figureKey(figure), figure);
  return [...found.values()];
}

/**
 * Freezes a report on approval.
 * @param digests of `figuresToDigest` by `figureKey`; `digestOf` digests a text (SM3)
 * @throws {Error} where a digest is missing: a figure without one could never be verified
 */
export function freeze(
  report: Report,
  digests: ReadonlyMap<string, string>,
  approval: { law: string; approvedOn: LocalDate; digestOf: (text: string) => string },
): FrozenReport {
  const figures = frozenFigures(report, digests, approval.digestOf);
  return {
    schema: 'fadu.report/1',
    outline: report.outline,
    law: approval.law,
    unit: report.unit,
    year: report.year,
    asOf: report.asOf,
    approvedOn: approval.approvedOn,
    document: approval.digestOf(canonicalJson(report.document)),
    figures,
  };
}

/**
 * What the foundations of a report composed today are, for `compareFrozen`. A figure that today's text no longer says is not
 * among them: the app layer reads it by `FrozenFigure.foundation` and adds it.
 */
export function currentFigures(
  report: Report,
  digests: ReadonlyMap<string, string>,
  digestOf: (text: string) => string,
): ReadonlyMap<string, CurrentFigure> {
  const figures = frozenFigures(report, digests, digestOf);
  return new Map(figures.map(({ key, state, value, digest }) => [key, { state, value, digest }]));
}

function frozenFigures(
  report: Report,
  digests: ReadonlyMap<string, string>,
  digestOf: (text: string) => string,
): readonly FrozenFigure[] {
  const frozen = new Map<string, FrozenFigure>();
  for (const { ref, printed, value, unit, label, source } of report.figures) {
    for (const figure of foundationsOf(source, { value, unit, label }, digests, digestOf)) {
      const said = [...(frozen.get(figure.key)?.said ?? []), { ref, printed }];
      frozen.set(figure.key, { ...figure, said });
    }
  }
  return [...frozen.values()];
}

/** Holds a frozen report against what its foundations are now; what `current` lacks can no longer be judged. */
export function compareFrozen(
  frozen: FrozenReport,
  current: ReadonlyMap<string, CurrentFigure>,
): readonly FigureComparison[] {
  return frozen.figures.map(({ key, label, said, state, value, digest }) => {
    const now = current.get(key);
    if (now === undefined)
      return { key, label, said, verdict: 'unknown', because: '现行声明或台账中已无此项，无法核对' };
    if (now.digest === digest && now.value === value && now.state === state)
      return { key, label, said, verdict: 'equal' };
    return { key, label, said, verdict: 'drifted', from: { state, value }, to: { state: now.state, value: now.value } };
  });
}

function figuresIn(source: FigureSource): readonly Figure[] {
  if (source.kind === 'figure') return [source.figure];
  return source.kind === 'change' ? [source.figure, source.previous] : [];
}

function foundationsOf(
  source: FigureSource,
  said: { value: number; unit: string; label: string },
  digests: ReadonlyMap<string, string>,
  digestOf: (text: string) => string,
): readonly Omit<FrozenFigure, 'said'>[] {
  const counted = { ...said, state: 'known', parts: [], blanks: 0, summaryShare: 0 } as const;
  switch (source.kind) {
    case 'figure':
    case 'change':
      return figuresIn(source).map((figure) => {
        const key = figureKey(figure);
        const digest = digests.get(key);
        if (digest === undefined) throw new Error(`no digest of ${key}`);
        const { indicator, period, of, label, state, value, unit, parts, postings, blanks, summaryShare } = figure;
        const foundation = { kind: 'figure', indicator, period, of } as const;
        return { key, foundation, label, state, value, unit, parts, postings, blanks, summaryShare, digest };
      });
    case 'rows': {
      const { query, register, numbers } = source;
      const digest = digestOf(canonicalRows(register, numbers));
      const key = `rows ${query} ${said.label}`;
      return [{ ...counted, key, foundation: { kind: 'rows', query, register }, postings: numbers.length, digest }];
    }
    case 'coverage': {
      const { indicator, over, figures } = source;
      const digest = digestOf(canonicalCoverage(figures));
      const postings = figures.reduce((sum, figure) => sum + figure.postings, 0);
      return [
        {
          ...counted,
          key: `coverage ${over} ${indicator}`,
          foundation: { kind: 'coverage', indicator, over },
          postings,
          digest,
        },
      ];
    }
    case 'units': {
      const digest = digestOf(canonicalUnits(source.codes));
      return [
        { ...counted, key: 'units villages', foundation: { kind: 'units' }, postings: source.codes.length, digest },
      ];
    }
  }
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
