import { resolve } from 'node:path';
import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { deskFor } from '#app/extra-fields/desk-for.ts';
import { getUnit } from '#app/unit-directory.ts';
import { unitsCounted } from '#engine/unit.ts';
import { loadLaw } from '../load-law.ts';
import { openDesk } from '../open-desk.ts';
import type { Given } from './verb.ts';

/** The folder a command works in. */
export function dataDirOf(given: Given): string {
  return resolve(given.text('data') ?? 'data');
}

/** Opens the desk of the command's data folder, with the fields of the unit that is named, does the work, and closes it whatever happens. */
export async function withDesk<T>(given: Given, work: (desk: Desk) => Promise<T>): Promise<T> {
  const { DATABASE_URL: databaseUrl, FADU_FIELD_KEY: fieldKey } = process.env;
  const desk = await openDesk(await loadLaw(), { dataDir: dataDirOf(given), databaseUrl, fieldKey });
  try {
    const unit = given.text('unit');
    return await work(unit === undefined ? desk : await deskFor(desk, unit));
  } finally {
    await desk.close();
  }
}

/** Whoever runs the command acts for the unit: the operating system has let them at the data already. The log says 命令行. */
export async function operatorFor(desk: Desk, unitCode: string): Promise<Actor> {
  const unit = await getUnit(desk, unitCode);
  const [, ...also] = unitsCounted(unit.code, await desk.units(), desk.today());
  return { person: null, seat: null, name: '命令行', role: 'reviewer', unit, also };
}
