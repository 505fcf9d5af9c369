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
      return { register, figure: own[0], state: stateOf(own) };
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

/** Whether anything was recorded or stated in the year: on which a page decides which year to show first. */
export function isKept(fillings: readonly Filling[]): boolean {
  return fillings.some(({ register, state }) => register.nature === 'flow' && state !== 'blank');
}
