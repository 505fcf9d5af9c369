import { changeSetting } from '#app/settings/change-setting.ts';
import { listSettings } from '#app/settings/list-settings.ts';
import { formatCitation } from '#kernel/citation.ts';
import { localDate } from '#kernel/local-date.ts';
import * as contract from '../contract/settings.ts';
import { type Api, serve } from '../serve.ts';
import { unitNames } from '../views/unit-names.ts';

/** What counties and townships set themselves. */
export function serveSettings(api: Api): void {
  const { desk } = api;
  serve(api, contract.listSettingsRoute, async ({ actor, query }) => {
    const standing = await listSettings(desk, actor, { unit: query.unit ?? actor.unit.code });
    const names = await unitNames(desk);
    return {
      settings: standing.map(({ setting, inForce: _, history, ...rest }) => {
        const { id, declares: __, setBy: ___, keptBy: ____, cite, ...declared } = setting;
        return {
          ...declared,
          ...rest,
          name: id,
          basis: cite === null ? null : formatCitation(cite),
          history: history.map(({ name: _name, version: _version, setAt, ...entry }) => ({
            ...entry,
            unitName: names.short(entry.unit),
            setAt: setAt.toISOString(),
          })),
        };
      }),
    };
  });
  serve(api, contract.changeSettingRoute, async ({ actor, params, body }) => {
    await changeSetting(desk, actor, { ...params, ...body, since: localDate(body.since) });
    return undefined;
  });
}
