import type { Field } from '#engine/field.ts';
import { narrow } from '#engine/parse-value.ts';
import type { Register } from '#engine/register.ts';
import { bigramsOf, searchedFields, searchToken } from '#engine/search-tokens.ts';
import { countyOf, isWithin, type Unit } from '#engine/unit.ts';
import { type LocalDate, yearOf } from '#kernel/local-date.ts';
import { type ListOrder, NEWEST_FIRST } from '#store/list-order.ts';
import type { RecordQuery, WordQuery } from '#store/list-records.ts';
import type { StoredRecord } from '#store/record.ts';
import type { Wanted } from '#store/record-words.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { getRegister } from './get-register.ts';
import { countedUnits } from './unit-directory.ts';

/** Which records are asked for, and in what order. */
export type RecordFilter = {
  readonly register: string;
  readonly unit: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly state?: StoredRecord['state'];
  readonly kind?: StoredRecord['kind'];
  readonly options?: Readonly<Record<string, readonly string[]>>;
  readonly words?: string;
  /** `listed`, `number`, `unit`, `changed` or a field, with `-` before it for the greatest first; newest first unless given. */
  readonly order?: string;
};

const MOST_YEARS = 6;

/**
 * What a request asks of the store: the unit with those merged into it; words only in fields without personal data. Words apart by
 * spaces must all be found, each in the number, a text, the label of an option or the name of the unit.
 * @throws {Fault} ORDER_UNKNOWN
 */
export async function recordQuery(desk: Desk, request: RecordFilter): Promise<RecordQuery> {
  const register = getRegister(desk.law, request.register);
  const [, ...also] = await countedUnits(desk, request.unit, request.to ?? desk.today());
  const whole = [request.unit, ...also];
  const inside = (await desk.units()).filter(({ code }) => whole.some((top) => isWithin(code, top)));
  const words = narrow(request.words ?? '')
    .trim()
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => wordQuery(register, inside, text));
  const query = {
    county: countyOf(request.unit),
    register: register.id,
    unit: request.unit,
    also,
    from: request.from ?? null,
    to: request.to ?? null,
    state: request.state ?? 'recorded',
    kind: request.kind ?? null,
    options: request.options ?? {},
    words,
    wordFields: searchedFields(register),
    order: request.order === undefined ? NEWEST_FIRST : parseOrder(register, request.order),
  } as const;
  return { ...query, wanted: wantedOf(query) };
}

function wordQuery(register: Register, inside: readonly Unit[], text: string): WordQuery {
  const sought = text.toLowerCase();
  const has = (label: string) => label.toLowerCase().includes(sought);
  const options = Object.entries(register.fields).flatMap(([field, { options, personal }]) => {
    if (options === null || personal) return [];
    const keys = Object.entries(options).flatMap(([key, label]) => (has(label) ? [key] : []));
    return keys.length === 0 ? [] : [{ field, keys }];
  });
  const units = inside.filter(({ name, short }) => has(short) || has(name)).map(({ code }) => code);
  // A word that every unit's name holds narrows nothing.
  return { text, options, units: units.length === inside.length ? [] : units };
}

type Narrowing = Pick<RecordQuery, 'register' | 'unit' | 'also' | 'from' | 'to' | 'options' | 'words'>;

/** The tokens to ask the index for; null where it would give the whole register of a unit. */
function wantedOf({ register, unit, also, from, to, options, words }: Narrowing): Wanted | null {
  const asked: Wanted[] = Object.entries(options).map(([field, keys]) => ({
    any: keys.map((key) => searchToken.option(field, key)),
  }));
  for (const word of words) {
    const grams = bigramsOf(word.text);
    // A single character stands in no pair.
    if (grams.length === 0) continue;
    asked.push({
      any: [
        { all: grams },
        ...word.options.flatMap(({ field, keys }) => keys.map((key) => searchToken.option(field, key))),
        ...word.units.map(searchToken.unit),
      ],
    });
  }
  if (asked.length === 0) return null;
  const whole = [unit, ...also];
  if (whole.every((code) => code.length > 9)) asked.push({ any: whole.map(searchToken.unit) });
  else if (whole.every((code) => code.length >= 9))
    asked.push({ any: whole.map((code) => searchToken.holder(code.slice(0, 9))) });
  if (from !== null && to !== null && yearOf(to) - yearOf(from) < MOST_YEARS && to >= from) {
    const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at);
    asked.push({ any: years.map(searchToken.year) });
  }
  return { all: [searchToken.register(register), ...asked] };
}

const OWN_ORDERS = ['listed', 'number', 'unit', 'changed'] as const;

/** `-closedOn` → by the field, the greatest first. */
function parseOrder(register: Register, text: string): ListOrder {
  const isDescending = text.startsWith('-');
  const name = isDescending ? text.slice(1) : text;
  const own = OWN_ORDERS.find((one) => one === name);
  if (own !== undefined) return { by: own, isDescending };
  if (name === register.datedBy) return { by: 'listed', isDescending };
  const field = register.fields[name];
  const as = field === undefined || field.personal ? undefined : sortedAs(field);
  if (as === undefined) throw appFaults.ORDER_UNKNOWN({ label: register.label, order: name });
  return { by: { field: name, as }, isDescending };
}

/** How a kind of field is sorted; undefined for lists, which have no order. */
function sortedAs({ kind, options }: Field) {
  switch (kind) {
    case 'date':
    case 'count':
    case 'money':
    case 'yes-no':
    case 'unit':
      return 'value';
    case 'text':
    case 'note':
    case 'reference':
      return 'text';
    case 'code':
      return { ranks: Object.keys(options ?? {}) };
    default:
      return undefined;
  }
}
