import { randomInt } from 'node:crypto';
import type { ExtraField, ExtraKind } from '#engine/extra-field.ts';
import type { Register } from '#engine/register.ts';
import { countyOf, holderOf, isWithin, type Unit } from '#engine/unit.ts';
import { writeEntries } from '#store/chain.ts';
import { listExtraFields, writeExtraField } from '#store/extra-fields.ts';
import { keepingScopeOf } from '#store/scope.ts';
import { type Actor, demandRight, demandScope, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getRegister } from '../get-register.ts';
import { getUnit } from '../unit-directory.ts';
import { extraFields, forgetExtraFields } from './desk-for.ts';
import { fieldFaults } from './field-faults.ts';

const MOST_FIELDS = 20;
const MOST_OPTIONS = 30;
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Words of a field, as asked for. Options are given by their labels; those that stand keep their keys. */
export type FieldWords = {
  readonly label: string;
  readonly measuredIn: string | null;
  readonly options: readonly string[];
  readonly help: string | null;
};

/** The fields that hold for a unit: its own and those from above; for a county also those of its townships. */
export async function listFields(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string },
): Promise<readonly ExtraField[]> {
  demandScope(actor, request.unit);
  const { unit } = request;
  return (await extraFields(desk)).filter((field) => isWithin(unit, field.unit) || isWithin(field.unit, unit));
}

/**
 * Adds a field to a register for a county or township and all below it.
 * @throws {Fault} FIELD_INVALID, FIELD_LABEL_TAKEN, FIELD_TOO_MANY, REGISTER_UNKNOWN
 */
export async function addField(
  desk: Desk,
  actor: Actor,
  request: FieldWords & { readonly unit: string; readonly register: string; readonly kind: ExtraKind },
): Promise<ExtraField> {
  demandRight(actor, 'change-fields');
  demandScope(actor, request.unit);
  const register = getRegister(desk.law, request.register);
  const unit = await getUnit(desk, request.unit);
  demandHolder(unit);
  const { kind } = request;
  const field: ExtraField = {
    id: `x_${Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`,
    unit: unit.code,
    register: register.id,
    kind,
    ...wordsOf(kind, request, []),
    isEnded: false,
  };
  await keep(desk, actor, 'add-field', field, register);
  return field;
}

/** Changes a field's words, adds options, or ends it; its kind stays, and options that rows may have do too. */
export async function changeField(
  desk: Desk,
  actor: Actor,
  request: FieldWords & { readonly id: string; readonly isEnded: boolean },
): Promise<ExtraField> {
  demandRight(actor, 'change-fields');
  const standing = (await extraFields(desk)).find(({ id }) => id === request.id);
  if (standing === undefined || !isWithin(standing.unit, actor.unit.code)) throw fieldFaults.FIELD_UNKNOWN();
  const words = wordsOf(standing.kind, request, standing.options);
  const field = { ...standing, ...words, isEnded: request.isEnded };
  await keep(desk, actor, 'change-field', field, getRegister(desk.law, standing.register));
  return field;
}

async function keep(
  desk: Desk,
  actor: Actor,
  action: 'add-field' | 'change-field',
  field: ExtraField,
  register: Register,
): Promise<void> {
  const { id, unit, ...change } = field;
  const entry = { unit, subject: 'setting' as const, subjectId: id, version: 0, action, change };
  await desk.backend.transaction(keepingScopeOf(actor.unit.code), async (tx) => {
    // Behind the lock of the chain, so that two people cannot add the same at once.
    await writeEntries(tx, countyOf(unit), holderOf(unit), [entry], writerFor(actor), desk.now());
    const others = (await listExtraFields(tx)).filter((other) => other.id !== id && other.register === register.id);
    demandLabel(register, field, others);
    const own = others.filter((other) => other.unit === unit && !other.isEnded).length + (field.isEnded ? 0 : 1);
    if (own > MOST_FIELDS)
      throw fieldFaults.FIELD_TOO_MANY({ register: register.label, count: own - 1, most: MOST_FIELDS });
    await writeExtraField(tx, field, desk.now());
  });
  forgetExtraFields(desk);
}

function demandHolder({ kind, name }: Unit): void {
  if (kind !== 'county' && kind !== 'township')
    throw fieldFaults.FIELD_INVALID({ problem: `自定字段由县或乡镇设置，${name}不能设置` });
}

function demandLabel(register: Register, { label, unit }: ExtraField, others: readonly ExtraField[]): void {
  const plain = (text: string) => text.replace(/[\s（）()]/g, '');
  const refuse = (whose: string) => fieldFaults.FIELD_LABEL_TAKEN({ register: register.label, label, whose });
  const declared = Object.values(register.fields).flatMap((field) => [field.label, ...field.synonyms]);
  const reserved = ['编号', '所属单位', ...(register.unitLabel === null ? [] : [register.unitLabel])];
  if ([...declared, ...reserved].some((text) => plain(text) === plain(label))) throw refuse('台账已有的字段');
  const same = others.find(
    (other) => plain(other.label) === plain(label) && (isWithin(unit, other.unit) || isWithin(other.unit, unit)),
  );
  if (same !== undefined) throw refuse(same.isEnded ? '已停用的自定字段，可以恢复使用' : '自定字段');
}

/** @throws {Fault} FIELD_INVALID */
function wordsOf(
  kind: ExtraKind,
  words: FieldWords,
  standing: ExtraField['options'],
): Pick<ExtraField, 'label' | 'measuredIn' | 'options' | 'help'> {
  const refuse = (problem: string) => fieldFaults.FIELD_INVALID({ problem });
  const [label, help, measuredIn] = [words.label.trim(), words.help?.trim() ?? '', words.measuredIn?.trim() ?? ''];
  for (const text of [label, help, measuredIn, ...words.options])
    if (/[\p{Cc}\p{Cs}|｜]/u.test(text)) throw refuse('名称、说明或选项中有换行、竖线或无法识别的字符');
  if (label.length < 2 || label.length > 20) throw refuse(`名称有 ${label.length} 个字，应为 2 至 20 个字`);
  if (kind !== 'code') {
    if (words.options.length > 0) throw refuse('只有“选项”字段可以列选项');
    return { label, help: help || null, measuredIn: kind === 'count' ? measuredIn || null : null, options: [] };
  }
  const labels = words.options.map((text) => text.trim()).filter((text) => text !== '');
  if (labels.length < 2 || labels.length > MOST_OPTIONS)
    throw refuse(`选项有 ${labels.length} 个，应为 2 至 ${MOST_OPTIONS} 个`);
  if (new Set(labels).size < labels.length) throw refuse('选项有重复');
  if (labels.some((text) => /[、，,;；]/.test(text))) throw refuse('选项中不能有顿号、逗号、分号');
  const gone = standing.filter((option) => !labels.includes(option.label));
  if (gone.length > 0)
    throw refuse(`原有的选项“${gone.map((option) => option.label).join('、')}”可能已有记录选用，不能删除`);
  const fresh = labels.filter((text) => !standing.some((option) => option.label === text));
  const options = labels.map(
    (text) =>
      standing.find((option) => option.label === text) ?? {
        key: `o${standing.length + fresh.indexOf(text) + 1}`,
        label: text,
      },
  );
  return { label, help: help || null, measuredIn: null, options };
}
