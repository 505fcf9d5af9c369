import type { FigurePiece } from './fragment.ts';
import { type SaidFigure, SENSE_RULES, type SenseRule } from './sense-rules.ts';

/** Words of a text that no longer hold of a figure beside them. */
export type Misfit = {
  readonly rule: SenseRule['id'];
  readonly word: string;
  readonly label: string;
  readonly now: string;
  /** The figure is the difference itself: there is no reading in which the word holds. */
  readonly isCertain: boolean;
};

/** How figures of a text are found: what is cited, and what an indicator was last year. */
export type FigureSense = {
  readonly find: (ref: string) => FigurePiece | undefined;
  /** Last year's value of an indicator; null where it is blank, not applicable or was not asked for. */
  readonly lastYear: (indicator: string) => number | null;
};

/**
 * Clauses that claim of a figure what its value does not bear out: 增长 where it fell, 首次 where last year had some, 未发生 beside 3,
 * 全部 beside 98%. Pure; rules in `SENSE_RULES`.
 * @param text figures as `{ref}`
 */
export function misfitsIn(text: string, sense: FigureSense): readonly Misfit[] {
  return text.split(/[。；\n]/).flatMap((sentence) => {
    const said: SaidFigure[] = [];
    return sentence.split(/，|：/).flatMap((clause) => {
      const words = clause.replace(/\{[^}]*\}/g, '□');
      return [...clause.matchAll(/\{([^}]*)\}/g)].flatMap(([, ref = '']) => {
        const figure = saidFigure(ref, sense, said);
        if (figure === null) return [];
        said.push(figure);
        return SENSE_RULES.flatMap((rule): Misfit[] => {
          const word = rule.words === null ? '' : rule.words.exec(words)?.[0];
          // Two words that say the contrary of each other: which is meant of the figure cannot be told.
          if (word === undefined || isTorn(rule.id, words) || rule.holds(figure, words) !== false) return [];
          return [{ rule: rule.id, word, label: figure.label, now: rule.now(figure), isCertain: figure.isChange }];
        });
      });
    });
  });
}

function isTorn(id: SenseRule['id'], clause: string): boolean {
  const contrary = id === 'more' ? 'fewer' : id === 'fewer' ? 'more' : null;
  return SENSE_RULES.some((rule) => rule.id === contrary && rule.words?.test(clause) === true);
}

function saidFigure(ref: string, { find, lastYear }: FigureSense, said: readonly SaidFigure[]): SaidFigure | null {
  const piece = find(ref);
  if (piece === undefined) return null;
  const { source, value, unit, printed } = piece;
  const before = said.findLast((one) => one.unit === unit && !one.isChange) ?? null;
  const shared = { value, unit, printed, before };
  if (source.kind === 'change') {
    const [now, last] = [source.figure.value ?? 0, source.previous.value ?? 0];
    return { ...shared, label: source.figure.label, difference: now - last, last, isChange: true };
  }
  const last = source.kind === 'figure' ? lastYear(source.figure.indicator) : null;
  return { ...shared, label: piece.label, difference: last === null ? null : value - last, last, isChange: false };
}
