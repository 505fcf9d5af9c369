/** Facts that fill the braces of a fault's message: `{limit}` takes `facts.limit`. */
export type FaultFacts = Readonly<Record<string, string | number | null>>;

/** One kind of fault: what the reader is told and what to do about it. `status` is the HTTP status it travels under. */
export type FaultKind = { readonly status: number; readonly says: string; readonly remedy: string };

/**
 * Something a person can act on. Anything else that is thrown is a defect of the program.
 * `code` is a key of a catalogue made by `defineFaults`; a code is never used again for another meaning.
 */
export class Fault extends Error {
  readonly code: string;
  readonly status: number;
  readonly remedy: string;
  readonly facts: FaultFacts;
  /** Faults of single rows or fields, where the whole is refused for their sake. */
  readonly details: readonly FaultDetail[];

  constructor(code: string, kind: FaultKind, facts: FaultFacts = {}, details: readonly FaultDetail[] = []) {
    super(fill(kind.says, facts));
    this.name = 'Fault';
    this.code = code;
    this.status = kind.status;
    this.remedy = fill(kind.remedy, facts);
    this.facts = facts;
    this.details = details;
  }
}

/** A fault at one place: `row` counts from 1 as the spreadsheet shows it, `field` is the field's id, `label` its 中文 name. */
export type FaultDetail = {
  readonly row?: number;
  readonly column?: string;
  readonly field?: string;
  readonly label?: string;
  readonly says: string;
  readonly remedy?: string;
};

const catalogue = new Map<string, FaultKind>();

/**
 * Declares kinds of fault and returns one maker a kind.
 * @throws {Error} where a code is declared twice: two meanings under one code would mislead whoever looks it up.
 * @example const faults = defineFaults({ UNIT_UNKNOWN: { status: 404, says: '没有编码为 {unit} 的单位。', remedy: '请核对单位编码。' } });
 *          throw faults.UNIT_UNKNOWN({ unit: '990101' });
 */
export function defineFaults<K extends string>(
  kinds: Readonly<Record<K, FaultKind>>,
): Readonly<Record<K, (facts?: FaultFacts, details?: readonly FaultDetail[]) => Fault>> {
  const makers = {} as Record<K, (facts?: FaultFacts, details?: readonly FaultDetail[]) => Fault>;
  for (const code of Object.keys(kinds) as K[]) {
    if (catalogue.has(code)) throw new Error(`fault code declared twice: ${code}`);
    catalogue.set(code, kinds[code]);
    makers[code] = (facts, details) => new Fault(code, kinds[code], facts, details);
  }
  return makers;
}

/** Every declared kind of fault by code, for the reference page and the test that keeps it true. */
export function listFaults(): ReadonlyMap<string, FaultKind> {
  return catalogue;
}

function fill(text: string, facts: FaultFacts): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => (key in facts ? String(facts[key] ?? '（空）') : whole));
}
