import type { z } from 'zod';
import type { Field } from '#engine/field.ts';
import type { Law } from '#engine/law.ts';
import type { Measure } from '#engine/measure.ts';
import { isRequired, type Register } from '#engine/register.ts';
import { formatCitation } from '#kernel/citation.ts';
import type { FieldView, RegisterView } from '../contract/registers.ts';

/** A register's declaration as the API gives it: what a form, a list and an import need to know. */
export function registerView(law: Law, register: Register): z.output<typeof RegisterView> {
  const { id, order, label, oneRow, about, datedBy, titledBy, numberedBy, unitLabel, summaries, nature } = register;
  return {
    id,
    order,
    label,
    oneRow,
    about,
    cites: [...new Set(register.cite.map(formatCitation))],
    fields: Object.entries(register.fields).map(([name, field]) => fieldView(name, field)),
    datedBy,
    listed: [...register.listed],
    titledBy,
    numberedBy,
    unitLabel,
    unique: register.unique.map((group) => [...group]),
    rules: register.rules.map((rule) => ({
      id: rule.id,
      says: withBasis(rule),
      fields: [...rule.fields],
      severity: rule.severity ?? 'refuse',
    })),
    links: register.links.map((link) => ({ field: link.field, to: link.to, says: withBasis(link) })),
    takes: register.takes.map(({ field, link, of, options }) => ({ field, link, of, options: options ?? null })),
    gifts: register.gifts.map(({ link, says }) => ({ field: link, says })),
    summaries,
    nature,
    isTasks: register.assigns !== null,
    measures: (law.measuresByRegister.get(id) ?? []).map((measure) => measureView(register, measure)),
  };
}

function withBasis({ says, cite }: Pick<Register['rules'][number], 'says' | 'cite'>): string {
  return cite === undefined ? says : `${says}（${formatCitation(cite)}）`;
}

function fieldView(id: string, field: Field): z.output<typeof FieldView> {
  const parts = field.parts === null ? null : Object.entries(field.parts).map(([name, part]) => partView(name, part));
  return {
    ...partView(id, field),
    synonyms: [...field.synonyms],
    parts,
    ...(field.extra === undefined ? {} : { extra: { ...field.extra } }),
  };
}

function partView(id: string, field: Field): Omit<z.output<typeof FieldView>, 'parts' | 'extra' | 'synonyms'> {
  const { kind, label, hint, blank, example, personal, options, form, min, max, future, register } = field;
  return {
    id,
    kind,
    label,
    hint,
    required: isRequired(field),
    blank,
    example,
    personal,
    options: options === null ? null : Object.entries(options).map(([key, text]) => ({ key, label: text })),
    pattern: form?.source ?? null,
    min,
    max,
    future,
    register,
  };
}

function measureView({ summaries }: Register, measure: Measure): z.output<typeof RegisterView>['measures'][number] {
  const { id, label, unit, per, counts, kind, by, keys } = measure;
  return { id, label, unit, per, counts, kind, by, canSummarise: summaries && keys === null };
}
