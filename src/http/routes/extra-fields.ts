import type { Actor } from '#app/actor.ts';
import { mayDo } from '#app/actor.ts';
import { addField, changeField, listFields } from '#app/extra-fields/change-fields.ts';
import type { ExtraField } from '#engine/extra-field.ts';
import { isWithin } from '#engine/unit.ts';
import * as contract from '../contract/extra-fields.ts';
import { type Api, serve } from '../serve.ts';
import { unitNames } from '../views/unit-names.ts';

/** Fields that counties and townships add to the registers. */
export function serveExtraFields(api: Api): void {
  const { desk } = api;
  const view = async (actor: Actor, field: ExtraField) => ({
    ...field,
    options: field.options.map(({ label }) => label),
    unitName: (await unitNames(desk)).short(field.unit),
    registerLabel: desk.law.registers.get(field.register)?.label ?? field.register,
    canChange: mayDo(actor, 'change-fields') && isWithin(field.unit, actor.unit.code),
  });
  serve(api, contract.listFieldsRoute, async ({ actor, query }) => {
    const fields = await listFields(desk, actor, { unit: query.unit ?? actor.unit.code });
    return { fields: await Promise.all(fields.map((field) => view(actor, field))) };
  });
  serve(api, contract.addFieldRoute, async ({ actor, body }) => view(actor, await addField(desk, actor, body)));
  serve(api, contract.changeFieldRoute, async ({ actor, params, body }) =>
    view(actor, await changeField(desk, actor, { ...params, ...body })),
  );
}
