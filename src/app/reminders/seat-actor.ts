import { unitsCounted } from '#engine/unit.ts';
import type { Seat } from '#store/people.ts';
import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getUnit } from '../unit-directory.ts';

/** Whoever holds a seat, as seen when reminders are made for it. */
export async function seatActor(desk: Desk, { id, person, unit: code, role }: Seat, name: string): Promise<Actor> {
  const unit = await getUnit(desk, code);
  const [, ...also] = unitsCounted(unit.code, await desk.units(), desk.today());
  return { person, seat: id, name, role, unit, also };
}
