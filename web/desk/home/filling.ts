import type { Figure, Indicator, Register } from '../../api/schema.d.ts';

/** How a register stands in a year: filled with something, stated empty, stated not applicable, or nothing said at all. */
export type Filling = {
  readonly register: Register;
  readonly state: 'filled' | 'none' | 'not-applicable' | 'blank';
  /** The figure that says most about the register; undefined where it has none. */
  readonly figure: Figure | undefined;
};

/**
 * Each register's standing, read off the year's figures. Figures carried over from earlier years (stocks, running totals) say
 * nothing about whether a register of events was kept this year, so only those of the year itself count there.
 */
export function fillingsOf(
  registers: readonly Register[],
  indicators: readonly Indicator[],
  figures: readonly Figure[],
): readonly Filling[] {
  const byIndicator = new Map(figures.map((figure) => [figure.indicator, figure]));
  return [...registers]
    .sort((a, b) => a.order - b.order)
    .map((register) => {
      const own = ownIndicators(register, indicators).flatMap(({ id }) => byIndicator.get(id) ?? []);
      return { register, figure: mainOf(register, own), state: stateOf(own) };
    });
}

function ownIndicators(register: Register, indicators: readonly Indicator[]): readonly Indicator[] {
  const all = indicators.filter((indicator) => indicator.register === register.id && indicator.kind === 'measure');
  if (register.nature === 'stock') return all;
  const yearly = new Set(
    register.measures.filter(({ kind }) => kind !== 'stock' && kind !== 'distinct-stock').map(({ id }) => id),
  );
  const own = all.filter(({ measures }) => measures.every((id) => yearly.has(id.split('@')[0] ?? id)));
  return own.length === 0 ? all : own;
}

function stateOf(figures: readonly Figure[]): Filling['state'] {
  if (figures.every(({ state }) => state === 'blank')) return 'blank';
  if (figures.every(({ state }) => state !== 'known')) return 'not-applicable';
  return figures.every(({ postings }) => postings === 0) ? 'none' : 'filled';
}

/** The figure that rests on most records: how many there were, rather than how much. */
function mainOf(register: Register, figures: readonly Figure[]): Figure | undefined {
  const sums = new Set(register.measures.filter(({ kind }) => kind === 'sum').map(({ id }) => id));
  const isSum = (figure: Figure) => figure.parts.some(({ measure }) => sums.has(measure));
  return figures
    .filter(({ state }) => state === 'known')
    .sort((a, b) => Number(isSum(a)) - Number(isSum(b)) || b.postings - a.postings)[0];
}

const KEPT_SHARE = 0.2;

/**
 * Whether a year's registers were kept, on which a page decides which year to show first. Single rows do not make a year: a
 * document of last year expires in this one, an answer comes in January.
 */
export function isKept(fillings: readonly Filling[]): boolean {
  const flows = fillings.filter(({ register }) => register.nature === 'flow');
  return flows.filter(({ state }) => state !== 'blank').length > flows.length * KEPT_SHARE;
}
