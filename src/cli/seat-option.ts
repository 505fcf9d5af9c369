import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { ROLE_LABELS } from '#app/rights.ts';
import type { Role } from '#kernel/role.ts';
import { cliFaults } from './faults.ts';
import type { Given, VerbOption } from './verb.ts';
import { operatorFor } from './with-desk.ts';

/** In which post somebody acts on the command line. */
export const ROLE_OPTION: VerbOption = {
  type: 'string',
  value: '岗位',
  help: `岗位：${Object.entries(ROLE_LABELS)
    .slice(0, 6)
    .map(([role, label]) => `${role} ${label}`)
    .join('、')}；默认 reviewer`,
};

/** The operator in the post named by `--role`. @throws {Fault} CLI_USAGE */
export async function operatorIn(verb: string, desk: Desk, unit: string, given: Given): Promise<Actor> {
  const operator = await operatorFor(desk, unit);
  const text = given.text('role');
  if (text === undefined) return operator;
  const role = Object.keys(ROLE_LABELS).find((one): one is Role => one === text);
  if (role === undefined) throw cliFaults.CLI_USAGE({ problem: `没有岗位“${text}”`, verb });
  return { ...operator, role };
}
