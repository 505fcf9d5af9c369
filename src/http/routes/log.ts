import { entryLabel } from '#app/entry-labels.ts';
import { checkLog, readLog } from '#app/read-log.ts';
import * as contract from '../contract/log.ts';
import { type Api, serve } from '../serve.ts';
import { unitNames } from '../views/unit-names.ts';

/** The log of a township and its check. */
export function serveLog(api: Api): void {
  const { desk } = api;

  serve(api, contract.readLogRoute, async ({ actor, query }) => {
    const { unit = actor.unit.code, before, limit } = query;
    const { holder, entries, next } = await readLog(desk, actor, { unit, before, limit });
    const names = await unitNames(desk);
    return {
      unit: holder,
      unitName: names.name(holder),
      entries: entries.map(({ personName, at, ...entry }) => ({
        ...entry,
        person: personName,
        at: at.toISOString(),
        actionLabel: entryLabel(entry.action),
        unitName: names.short(entry.unit),
      })),
      next,
    };
  });

  serve(api, contract.checkLogRoute, async ({ actor, body }) => {
    const { holder, ...found } = await checkLog(desk, actor, { unit: body.unit ?? actor.unit.code });
    return { unit: holder, intact: found.brokenAt === null, ...found };
  });
}
