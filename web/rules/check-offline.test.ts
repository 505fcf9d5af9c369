import { describe, expect, test } from 'vitest';
import { checkRow, completeRow } from '#engine/check-row.ts';
import type { Field } from '#engine/field.ts';
import { isRequired, type Register } from '#engine/register.ts';
import { localDate } from '#kernel/local-date.ts';
import type { Register as RegisterView } from '../api/schema.d.ts';
import { chessGames } from '../desk/registers/fixture-register.ts';
import { checkOffline } from './check-offline.ts';

const FILES = import.meta.glob<Readonly<Record<string, { declares?: string }>>>(
  ['../../law/registers/*.ts', '!../../law/registers/*.test.ts'],
  { eager: true },
);
const REGISTERS = new Map(
  Object.values(FILES)
    .flatMap((file) => Object.values(file))
    .flatMap((declared) => (declared.declares === 'register' ? [parseRegister(declared)] : []))
    .map((register) => [register.id, register]),
);
const VILLAGE = '990101100001';
const TODAY = '2023-06-30';
const units = new Set([VILLAGE]);
const disputes = viewOf('disputes');
const dispute = {
  kind: 'neighbour',
  acceptedOn: '2023-06-01',
  matter: '两户因翘檐滴水起争议',
  method: 'people',
  outcome: 'agreed',
};
const check = (fields: object, kept: ReadonlySet<string> = new Set()) =>
  checkOffline(disputes, { unit: VILLAGE, number: '', fields: { ...fields } }, { today: TODAY, units, kept });

describe('没有网络时的校核', () => {
  test('每一本台账的必填、选项和行内规则，与服务器说的一字不差', () => {
    expect(REGISTERS.size).toBeGreaterThan(30);
    for (const register of REGISTERS.values()) {
      const view = viewOf(register.id);
      const days = Object.entries(register.fields).filter(([, { kind }]) => kind === 'date');
      const rows = [
        {},
        Object.fromEntries(days.map(([id], at) => [id, `2023-0${1 + (at % 5)}-1${at % 9}`])),
        Object.fromEntries(days.map(([id], at) => [id, `2023-0${5 - (at % 5)}-1${at % 9}`])),
      ].map((row) => ({ ...row, ...someOf(register.id) }));
      for (const fields of rows) {
        const here = checkOffline(view, { unit: VILLAGE, number: '', fields }, { today: TODAY, units });
        const there = checkRow(register, completeRow(register, fields, { unit: VILLAGE, number: '' }), {
          today: localDate(TODAY),
          isUnit: (code) => units.has(code),
        });
        expect(here, register.id).toEqual(there);
      }
    }
  });

  test('办结早于受理、日期晚于今天、村不在本单位：都指出', () => {
    const says = (fields: object) => check(fields).faults.map(({ says: what }) => what);
    expect(says({ ...dispute, closedOn: '2023-05-01' }).join()).toMatch(/办结日期/);
    expect(says({ ...dispute, acceptedOn: '2023-07-01' }).join()).toContain('晚于今天（2023-06-30）');
    const elsewhere = { unit: '990101200001', number: '', fields: dispute };
    expect(checkOffline(disputes, elsewhere, { today: TODAY, units }).faults[0]?.says).toContain('没有编码为');
  });

  test('遮蔽着的个人信息不改，也不校核', () => {
    const view = { ...chessGames, fields: chessGames.fields.map((one) => ({ ...one, required: true })) };
    const fields = { opening: '中炮', playedOn: '2023-01-01', moves: 1, stake: 1, remarks: '无' };
    const row = { unit: VILLAGE, number: '', fields };
    const context = { today: TODAY, units };
    expect(checkOffline(view, row, context).faults.map(({ field }) => field)).toEqual(['player']);
    expect(checkOffline(view, row, { ...context, kept: new Set(['player']) }).faults).toEqual([]);
  });
});

/** A value for every required field that has options or is a text. */
function someOf(id: string): object {
  const fields = Object.entries(REGISTERS.get(id)?.fields ?? {});
  return Object.fromEntries(
    fields.flatMap(([name, { kind, blank, options }]) => {
      if (blank !== null) return [];
      if (kind === 'code') return [[name, Object.keys(options ?? {})[0]]];
      return kind === 'text' || kind === 'note' ? [[name, '某事']] : [];
    }),
  );
}

/** What a form and a check need of a declaration, as the API gives it. */
function viewOf(id: string): RegisterView {
  const register = REGISTERS.get(id);
  if (register === undefined) throw new Error(`no register ${id}`);
  const fields = Object.entries(register.fields).map(([name, field]) => ({ ...partView(name, field), parts: null }));
  return { ...chessGames, id, label: register.label, unitLabel: register.unitLabel, fields };
}

function partView(id: string, field: Field) {
  const options = field.options === null ? null : Object.entries(field.options).map(([key, label]) => ({ key, label }));
  return {
    ...field,
    id,
    synonyms: [...field.synonyms],
    required: isRequired(field),
    pattern: field.form?.source ?? null,
    options,
    parts: null,
  };
}

function parseRegister(declared: unknown): Register {
  return declared as Register;
}
