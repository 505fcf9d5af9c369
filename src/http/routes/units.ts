import { isWithin } from '#engine/unit.ts';
import { listUnitsRoute } from '../contract/units.ts';
import { type Api, serve } from '../serve.ts';

/** The units that a seat works with. */
export function serveUnits(api: Api): void {
  serve(api, listUnitsRoute, async ({ actor }) => {
    const own = [actor.unit.code, ...actor.also];
    const units = await api.desk.units();
    return { units: units.filter(({ code }) => own.some((above) => isWithin(code, above))) };
  });
}
