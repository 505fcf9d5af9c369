import { entryLabel } from '#app/entry-labels.ts';
import { listChanges } from '#app/list-changes.ts';
import { listYears } from '#app/list-years.ts';
import { addUnit, endUnit, renameUnit } from '#app/units/change-units.ts';
import { placeUnits } from '#app/units/place-units.ts';
import { isWithin } from '#engine/unit.ts';
import { localDate } from '#kernel/local-date.ts';
import * as contract from '../contract/units.ts';
import { type Api, serve } from '../serve.ts';
import { unitNames } from '../views/unit-names.ts';

/** The units that a seat works with, their changes, their years. */
export function serveUnits(api: Api): void {
  const { desk } = api;
  serve(api, contract.listUnitsRoute, async ({ actor }) => {
    const own = [actor.unit.code, ...actor.also];
    const units = await desk.units();
    return { units: units.filter(({ code }) => own.some((above) => isWithin(code, above))) };
  });
  serve(api, contract.addUnitRoute, ({ actor, body }) => addUnit(desk, actor, { ...body, from: localDate(body.from) }));
  serve(api, contract.renameUnitRoute, ({ actor, params, body }) =>
    renameUnit(desk, actor, { ...params, ...body, from: localDate(body.from) }),
  );
  serve(api, contract.endUnitRoute, ({ actor, params, body }) =>
    endUnit(desk, actor, { ...params, ...body, to: localDate(body.to) }),
  );
  serve(api, contract.placeUnitsRoute, async ({ actor, params, body }) => {
    const changed = await placeUnits(desk, actor, { above: params.code, places: body.places });
    return { changed: changed.length };
  });
  serve(api, contract.listYearsRoute, async ({ actor, params }) => ({
    years: await listYears(desk, actor, { unit: params.code }),
  }));
  serve(api, contract.listChangesRoute, async ({ actor, params, query }) => {
    const changes = await listChanges(desk, actor, { unit: params.code, limit: query.limit });
    const names = await unitNames(desk);
    return {
      changes: changes.map(({ at, personName, reportYear, ...change }) => ({
        ...change,
        at: at.toISOString(),
        person: personName,
        actionLabel: entryLabel(change.action),
        unitName: names.short(change.unit),
        year: reportYear,
      })),
    };
  });
}
