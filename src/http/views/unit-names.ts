import type { Desk } from '#app/desk.ts';

/** Names of units by code, read once a request. */
export type UnitNames = { readonly name: (code: string) => string; readonly short: (code: string) => string };

export async function unitNames(desk: Desk): Promise<UnitNames> {
  const units = new Map((await desk.units()).map((unit) => [unit.code, unit]));
  return {
    name: (code) => units.get(code)?.name ?? code,
    short: (code) => units.get(code)?.short ?? code,
  };
}
