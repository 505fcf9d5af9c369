import type { Unit } from '../../api/schema.d.ts';

/** A unit with those below it, as a tree shows them. */
export type UnitNode = Unit & { readonly children?: readonly UnitNode[] };

/** Units as a tree: each under the longest code that its own begins with. Ended units only where asked for. */
export function treeOf(units: readonly Unit[], showsEnded: boolean, today: string): readonly UnitNode[] {
  const shown = units.filter(({ to }) => showsEnded || to === null || to >= today);
  const codes = new Set(shown.map(({ code }) => code));
  const below = Map.groupBy(shown, ({ code }) => aboveOf(code, codes) ?? '');
  const nodes = (above: string): readonly UnitNode[] =>
    (below.get(above) ?? [])
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map((unit) => {
        const children = nodes(unit.code);
        return children.length === 0 ? unit : { ...unit, children };
      });
  return nodes('');
}

function aboveOf(code: string, codes: ReadonlySet<string>): string | undefined {
  for (let length = code.length - 1; length > 0; length -= 1)
    if (codes.has(code.slice(0, length))) return code.slice(0, length);
  return undefined;
}

/** The next free code of a village or township below a unit; undefined where there is no pattern to follow. */
export function nextCode(above: Unit, units: readonly Unit[]): string | undefined {
  const digits = above.kind === 'township' ? 12 : above.kind === 'county' ? 9 : 0;
  if (digits === 0) return undefined;
  const last = units
    .filter(({ code }) => code.length === digits && code.startsWith(above.code))
    .map(({ code }) => Number(code.slice(above.code.length)))
    .reduce((most, number) => Math.max(most, number), digits === 9 ? 99 : 0);
  return last >= 999 ? undefined : `${above.code}${String(last + 1).padStart(3, '0')}`;
}
