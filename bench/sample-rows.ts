import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { type SaveRequest, saveRecord } from '#app/save-record.ts';
import type { Law } from '#engine/law.ts';
import { demoRecords } from '../demo/demo.ts';
import { countyUnits, villagesOf } from './county.ts';

/** Somebody in a seat of the county. */
export function actorAt(code: string, role: Actor['role']): Actor {
  const unit = countyUnits.find((one) => one.code === code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return { person: null, seat: null, name: '经办人', role, unit, also: [] };
}

/** A township's mediator, whom its disputes name. */
export async function saveMediator(desk: Desk, township: string): Promise<string> {
  const fields = { role: 'mediator', name: '虚拟调解员', from: '2015-01-01' };
  const request = { register: 'legal-personnel', unit: township, fields };
  return (await saveRecord(desk, actorAt(township, 'clerk'), request)).number;
}

/**
 * Rows of registers that name no other row, as many of each as a township keeps of them, in villages or offices of one township:
 * what a clerk saves on an ordinary day.
 */
export function ordinaryRowsFor(law: Law, township: string): readonly SaveRequest[] {
  const villages = villagesOf(township);
  return [...demoRecords()].flatMap((row, at) => {
    const register = law.registers.get(row.register);
    if (register === undefined || 'summary' in row) return [];
    const names = Object.entries(register.fields).some(([id, { register: to, kind }]) => {
      return (to !== null || kind === 'unit' || kind === 'units') && id in row.fields;
    });
    if (names || register.numberedBy !== null || register.unique.length > 0) return [];
    const unit = row.unit.includes('@') ? `${township}${row.unit.slice(9)}` : (villages[at % villages.length] ?? '');
    return [{ register: register.id, unit, fields: row.fields }];
  });
}

/** The disputes of the demonstration county, in the villages of one township and settled by one mediator. */
export function disputesFor(township: string, mediator: string): readonly SaveRequest[] {
  const villages = villagesOf(township);
  return [...demoRecords()].flatMap((row, at) => {
    if (row.register !== 'disputes' || 'summary' in row) return [];
    const { duplicateOf: _, ...fields } = row.fields;
    const unit = villages[at % villages.length] ?? township;
    return [{ register: 'disputes', unit, fields: 'mediator' in fields ? { ...fields, mediator } : fields }];
  });
}
