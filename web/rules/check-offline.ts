import { type CheckContext, type Checked, checkRow, completeRow } from '#engine/check-row.ts';
import type { Field, Value } from '#engine/field.ts';
import type { Register } from '#engine/register.ts';
import { localDate } from '#kernel/local-date.ts';
import type { FieldPart, Field as FieldView, Register as RegisterView } from '../api/schema.d.ts';

/** The declared registers themselves: their rules are functions, which no answer of the API can carry. */
const FILES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = import.meta.glob(
  ['../../law/registers/*.ts', '!../../law/registers/*.test.ts', '!../../law/registers/*-figures.ts'],
  { eager: true },
);
const REGISTERS = new Map(
  Object.values(FILES)
    .flatMap((file) => Object.values(file))
    .flatMap((declared) => parseRegister(declared) ?? [])
    .map((register) => [register.id, register]),
);

/** What is saved of a row: its unit, its number and its fields. */
export type SavedRow = {
  readonly unit: string;
  readonly number: string;
  readonly fields: Readonly<Record<string, Value>>;
};

/**
 * Holds a row against its declaration by the server's own rules, without the server. What needs other records (numbers taken,
 * links, the gates of a procedure) is checked by the server when the row arrives.
 * @param isNew whether the server takes fields left blank from the record that the row names
 * @param kept personal fields whose values are masked here: they stay as they are, and are not checked
 * @param units codes of the units below the seat's own
 */
export function checkOffline(
  view: RegisterView,
  row: SavedRow,
  {
    today,
    units,
    kept = new Set(),
    isNew = true,
  }: {
    readonly today: string;
    readonly units: ReadonlySet<string>;
    readonly kept?: ReadonlySet<string>;
    readonly isNew?: boolean;
  },
): Checked {
  const declared = REGISTERS.get(view.id);
  // Masked, or filled in by the server from the record that the row names.
  const taken = (isNew ? (declared?.takes ?? []) : []).filter(({ link }) => (row.fields[link] ?? null) !== null);
  const unknown = new Set([...kept, ...taken.map(({ field }) => field)]);
  const fields = Object.fromEntries(
    view.fields.map((field) => {
      const known = declared?.fields[field.id] ?? fieldOf(field);
      return [field.id, unknown.has(field.id) ? { ...known, blank: '不改' } : known];
    }),
  );
  const context: CheckContext = { today: localDate(today), isUnit: (code) => units.has(code) };
  const { label, unitLabel } = view;
  const register = { ...(declared ?? BARE), id: view.id, label, unitLabel, fields };
  const full = completeRow(register, row.fields, { unit: row.unit, number: row.number });
  const checked = checkRow(register, full, context);
  // A rule may ask for a value that is not here.
  const isAbout = (field: string | undefined) =>
    field !== undefined && unknown.has(field) && isBlank(row.fields[field]);
  return { faults: checked.faults.filter(({ field }) => !isAbout(field)), warnings: checked.warnings };
}

/** A register that this program was not built with has the fields that the server told of. */
const BARE: Register = {
  declares: 'register',
  id: '',
  order: 0,
  label: '',
  oneRow: '',
  about: '',
  cite: [],
  fields: {},
  datedBy: '',
  listed: [],
  titledBy: '',
  numberedBy: null,
  unitLabel: null,
  unique: [],
  rules: [],
  links: [],
  takes: [],
  gifts: [],
  assigns: null,
  summaries: false,
  nature: 'flow',
};

function isBlank(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function fieldOf(view: FieldView | FieldPart): Field {
  const parts = 'parts' in view && view.parts !== null ? view.parts : null;
  return {
    kind: view.kind,
    label: view.label,
    blank: view.required ? null : (view.blank ?? ''),
    hint: null,
    synonyms: [],
    example: view.example,
    personal: view.personal,
    options: view.options === null ? null : Object.fromEntries(view.options.map(({ key, label }) => [key, label])),
    optionSynonyms: {},
    form: view.pattern === null ? null : new RegExp(view.pattern),
    min: view.min,
    max: view.max,
    future: view.future,
    register: view.register,
    parts: parts === null ? null : Object.fromEntries(parts.map((part) => [part.id, fieldOf(part)])),
    ...('extra' in view && view.extra !== undefined ? { extra: view.extra } : {}),
  };
}

function parseRegister(declared: unknown): Register | undefined {
  const isRegister =
    typeof declared === 'object' && declared !== null && 'declares' in declared && declared.declares === 'register';
  return isRegister ? (declared as unknown as Register) : undefined;
}
