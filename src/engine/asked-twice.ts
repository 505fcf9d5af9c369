import type { Field } from './field.ts';
import type { Law } from './law.ts';
import type { Register } from './register.ts';

/**
 * A fact that two registers ask for.
 * linked: a row names a record of the other register that holds the same, and neither takes it from nor gives it to the other
 * repeated: the other register keeps when something was last done of which this register has a row each time
 * event: both have a row for the same happening, and neither counts for the other
 * alike: rows of both go by the same words and have a day of the same name, and neither can name the other
 * counted: both have a measure of the same name
 */
export type AskedTwice = {
  readonly how: 'linked' | 'repeated' | 'event' | 'alike' | 'counted';
  /** `register.field`, `register.field@option` or a measure. */
  readonly one: string;
  readonly other: string;
  readonly says: string;
};

/**
 * The facts that the declarations ask for twice, found by their words: labels, other headings and options that are the same
 * after spaces and brackets are left out. What a take, a gift or a feed connects is asked once.
 */
export function askedTwice(law: Law): readonly AskedTwice[] {
  return [...law.registers.values()]
    .flatMap((register) => [...linked(law, register), ...repeated(law, register), ...events(law, register)])
    .concat(alike(law), counted(law));
}

function linked(law: Law, register: Register): readonly AskedTwice[] {
  return linksOf(law, register).flatMap(({ link, target }) =>
    plainFields(register).flatMap(([id, field]) =>
      plainFields(target)
        .filter(([other, there]) => isSameFact(field, there) && !isConnected(register, link, id, target, other))
        .map(([other, there]): AskedTwice => {
          return {
            how: 'linked',
            one: `${register.id}.${id}`,
            other: `${target.id}.${other}`,
            says: `${register.label}“${field.label}”与所引${target.label}“${there.label}”`,
          };
        }),
    ),
  );
}

function isConnected(register: Register, link: string, id: string, target: Register, other: string): boolean {
  const isTaken = register.takes.some((take) => take.link === link && take.field === id && take.of === other);
  const isGiven = register.gifts.some(
    (gift) => gift.to === target.id && gift.link === link && gift.fields.includes(other),
  );
  return isTaken || isGiven;
}

const LAST = /^最近(.+)日期$/;

function repeated(law: Law, register: Register): readonly AskedTwice[] {
  return [...law.registers.values()].flatMap((other) =>
    Object.entries(other.fields).flatMap(([id, { label, kind }]): AskedTwice[] => {
      const act = kind === 'date' ? LAST.exec(label)?.[1] : undefined;
      if (act === undefined || other.id === register.id || !register.oneRow.endsWith(act)) return [];
      if (register.gifts.some(({ to, fields }) => to === other.id && fields.includes(id))) return [];
      return [
        {
          how: 'repeated',
          one: register.id,
          other: `${other.id}.${id}`,
          says: `${other.label}“${label}”是${register.label}的一行`,
        },
      ];
    }),
  );
}

/** A word that more registers use says nothing about a fact. */
const MOST_REGISTERS = 6;

function alike(law: Law): readonly AskedTwice[] {
  const uses = new Map<string, Set<string>>();
  for (const { id, fields } of law.registers.values()) {
    for (const field of Object.values(fields)) {
      for (const word of wordsOf(field)) uses.set(word, (uses.get(word) ?? new Set()).add(id));
    }
  }
  const sameWord = (one: Field | undefined, other: Field | undefined) => {
    if (one === undefined || other === undefined || one.kind !== other.kind) return undefined;
    const there = wordsOf(other);
    return wordsOf(one).find((word) => there.includes(word) && (uses.get(word)?.size ?? 0) <= MOST_REGISTERS);
  };
  const days = ({ fields }: Register) => Object.values(fields).filter(({ kind }) => kind === 'date');
  const all = [...law.registers.values()];
  return all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other): readonly AskedTwice[] => {
      const name = sameWord(one.fields[one.titledBy], other.fields[other.titledBy]);
      const day = days(one).flatMap((on) => days(other).flatMap((there) => sameWord(on, there) ?? []))[0];
      if (name === undefined || day === undefined || isLinked(law, one, other)) return [];
      return [
        {
          how: 'alike',
          one: one.id,
          other: other.id,
          says: `${one.label}和${other.label}的行都有“${name.slice(1)}”和“${day.slice(1)}”`,
        },
      ];
    }),
  );
}

/** Every word that a field goes by, marked with the kind so that a day is never taken for a text. */
function wordsOf({ kind, label, synonyms }: Field): readonly string[] {
  return [label, ...synonyms].map((word) => `${kind === 'date' ? '日' : '文'}${plain(word)}`);
}

function isLinked(law: Law, one: Register, other: Register): boolean {
  const names = (register: Register, to: Register) => linksOf(law, register).some(({ target }) => target.id === to.id);
  return names(one, other) || names(other, one) || isFed(law, one, other);
}

/** Words for the rest, which never mean the same. */
const REST = ['其他', '乡镇', '村（社区）'];

function events(law: Law, register: Register): readonly AskedTwice[] {
  return kindsOf(register).flatMap(({ field, option, label }) =>
    [...law.registers.values()]
      .filter(({ order, id }) => order > register.order && id !== register.id)
      .flatMap((other) =>
        kindsOf(other)
          .filter((there) => plain(there.label) === plain(label) && !isFed(law, register, other))
          .map((there): AskedTwice => {
            return {
              how: 'event',
              one: `${register.id}.${field}@${option}`,
              other: `${other.id}.${there.field}@${there.option}`,
              says: `“${label}”在${register.label}和${other.label}都是一行`,
            };
          }),
      ),
  );
}

/** The options of the field that says what a row is. */
function kindsOf({ fields }: Register) {
  return Object.entries(fields.kind?.options ?? {})
    .filter(([, label]) => !REST.includes(label))
    .map(([option, label]) => ({ field: 'kind', option, label }));
}

function isFed(law: Law, one: Register, other: Register): boolean {
  const feeds = [...(law.feedsByRegister.get(one.id) ?? []), ...(law.feedsByRegister.get(other.id) ?? [])];
  return feeds.some(({ measure }) => [one.id, other.id].includes(law.measures.get(measure)?.register ?? ''));
}

function counted(law: Law): readonly AskedTwice[] {
  const all = [...law.measures.values()];
  return all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter((other) => other.register !== one.register && plain(other.label) === plain(one.label))
      .map(
        (other): AskedTwice => ({ how: 'counted', one: one.id, other: other.id, says: `两个计量都叫“${one.label}”` }),
      ),
  );
}

function linksOf(law: Law, register: Register) {
  return Object.entries(register.fields).flatMap(([link, { register: to }]) => {
    const target = to === null || to === register.id ? undefined : law.registers.get(to);
    return target === undefined ? [] : [{ link, target }];
  });
}

function plainFields({ fields }: Register): readonly [string, Field][] {
  return Object.entries(fields).filter(([, { personal, register }]) => !personal && register === null);
}

function isSameFact(one: Field, other: Field): boolean {
  if (one.kind !== other.kind) return false;
  const words = new Set([one.label, ...one.synonyms].map(plain));
  const isSameWord = [other.label, ...other.synonyms].some((word) => words.has(plain(word)));
  if (one.options === null || other.options === null) return isSameWord;
  const options = new Set(Object.values(one.options).map(plain));
  return isSameWord && Object.values(other.options).some((label) => !REST.includes(label) && options.has(plain(label)));
}

function plain(text: string): string {
  return text.replace(/[\s（）()“”]/g, '');
}
