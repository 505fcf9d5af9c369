import type { Instrument } from '#kernel/citation.ts';

/** An instrument as its file declares it: the key of the record is its id, dates are plain `YYYY-MM-DD`. */
export type InstrumentDeclaration = Omit<Instrument, 'id' | 'effectiveFrom' | 'effectiveTo' | 'replacedBy'> & {
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly replacedBy?: Omit<NonNullable<Instrument['replacedBy']>, 'on'> & { readonly on: string };
};

export type InstrumentDeclarations = Readonly<Record<string, InstrumentDeclaration>>;
