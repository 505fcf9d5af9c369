import type { HistoryEntry, Record as RecordView, Register } from '../../api/schema.d.ts';
import { blankOf, type FormValue, isBlank, isKept, sameValue } from '../../ui/fields/field-value.ts';
import { formatValue } from '../../ui/format.ts';
import type { RecordValues } from './record-values.ts';

/** A field in which the newest version and the clerk's form differ, or which somebody else changed meanwhile. */
export type Difference = {
  readonly field: string;
  readonly label: string;
  readonly base: FormValue;
  readonly theirs: FormValue;
  readonly mine: FormValue;
  /** `both`: two people changed it differently, and the clerk must choose. */
  readonly by: 'theirs' | 'mine' | 'both';
};

/** What a record held at a version, put together from its history. Personal values come masked. */
export function valuesAt(history: readonly HistoryEntry[], version: number): RecordView['fields'] {
  const entries = history.filter(
    (entry) => entry.version <= version && entry.action !== 'void' && entry.action !== 'attach',
  );
  return Object.assign({}, ...entries.sort((a, b) => a.version - b.version).map(({ change }) => change));
}

/** What stood in a record when it was opened: its unit, its number and its fields. */
export type Parts = Readonly<{ [part: string]: FormValue }>;

/** Who last changed each part of a record after a version. */
export function changedSince(history: readonly HistoryEntry[], version: number): ReadonlyMap<string, HistoryEntry> {
  const later = history.filter((entry) => entry.version > version).sort((a, b) => a.version - b.version);
  return new Map(later.flatMap((entry) => Object.keys(entry.change).map((part) => [part, entry] as const)));
}

/**
 * Holds the clerk's form against the newest version, given what stood there when the form was opened.
 * @param touched parts that others have changed since: two personal values may look alike under their masks
 */
export function differencesOf(
  register: Register,
  base: Parts,
  newest: RecordView,
  mine: RecordValues,
  touched: { has(part: string): boolean } = new Set(),
): readonly Difference[] {
  const lines: Omit<Difference, 'by'>[] = [
    { field: 'unit', label: register.unitLabel ?? '所属单位', base: base.unit, theirs: newest.unit, mine: mine.unit },
    ...(register.numberedBy === null
      ? [
          {
            field: 'number',
            label: '编号',
            base: base.number,
            theirs: newest.number,
            mine: mine.number ?? newest.number,
          },
        ]
      : []),
    ...register.fields.map(({ id, label, kind }) => ({
      field: id,
      label,
      base: base[id] ?? blankOf(kind),
      theirs: newest.fields[id] ?? blankOf(kind),
      mine: mine.fields[id],
    })),
  ];
  const personal = new Set(register.fields.flatMap(({ id, personal: isPersonal }) => (isPersonal ? [id] : [])));
  return lines.flatMap((line): Difference[] => {
    const isTheirs = personal.has(line.field) ? touched.has(line.field) : !sameValue(line.base, line.theirs);
    if (isKept(line.mine)) return isTheirs ? [{ ...line, mine: line.theirs, by: 'theirs' }] : [];
    const isMine = !sameValue(line.base, line.mine);
    if (isTheirs && isMine) return sameValue(line.theirs, line.mine) ? [] : [{ ...line, by: 'both' }];
    if (isTheirs) return [{ ...line, by: 'theirs' }];
    return isMine ? [{ ...line, by: 'mine' }] : [];
  });
}

/**
 * The form on the newest version: what only others changed is taken over, what only the clerk changed is kept, and where both
 * did, `choices` says whose stands. `newest` are the newest version's values for a form, with personal ones kept.
 */
export function mergedValues(
  register: Register,
  newest: RecordValues,
  mine: RecordValues,
  differences: readonly Difference[],
  choices: ReadonlyMap<string, 'mine' | 'theirs'>,
): RecordValues {
  const isMine = new Set(
    differences
      .filter(({ field, by }) => by === 'mine' || (by === 'both' && choices.get(field) !== 'theirs'))
      .map(({ field }) => field),
  );
  return {
    unit: isMine.has('unit') ? mine.unit : newest.unit,
    number: isMine.has('number') ? mine.number : newest.number,
    fields: Object.fromEntries(
      register.fields.map(({ id }): [string, FormValue] => [id, isMine.has(id) ? mine.fields[id] : newest.fields[id]]),
    ),
  };
}

/** A value of the record, its unit or its number, in words; 未填 where it is blank. */
export function formatPart(
  register: Register,
  id: string,
  value: FormValue,
  unitName: (code: string) => string,
): string {
  if (isKept(value)) return value.masked;
  if (isBlank(value)) return '未填';
  if (id === 'unit') return unitName(String(value));
  const field = register.fields.find((one) => one.id === id);
  return field === undefined ? String(value) : formatValue(field, value, unitName);
}
