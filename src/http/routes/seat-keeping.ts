import {
  dropDraft,
  dropView,
  findDrafts,
  findViews,
  keepDraft,
  keepView,
  noteVisit,
  openDraft,
} from '#app/seat-keeping.ts';
import type { ListView } from '#store/list-views.ts';
import * as contract from '../contract/seat-keeping.ts';
import { type Api, serve } from '../serve.ts';

/** What a seat keeps for itself: views of lists, drafts, when it last looked. */
export function serveSeatKeeping(api: Api): void {
  const { desk } = api;

  serve(api, contract.listViewsRoute, async ({ actor, query }) => shown(await findViews(desk, actor, query.register)));
  serve(api, contract.keepViewRoute, async ({ actor, body }) => shown(await keepView(desk, actor, body)));
  serve(api, contract.dropViewRoute, async ({ actor, params }) => {
    await dropView(desk, actor, params.id);
    return undefined;
  });

  serve(api, contract.listDraftsRoute, async ({ actor }) => ({
    drafts: (await findDrafts(desk, actor)).map((draft) => ({ ...draft, changedAt: draft.changedAt.toISOString() })),
  }));
  serve(api, contract.openDraftRoute, async ({ actor, params }) => {
    const draft = await openDraft(desk, actor, ofForm(params));
    return { draft: draft === undefined ? null : { ...draft, changedAt: draft.changedAt.toISOString() } };
  });
  serve(api, contract.keepDraftRoute, async ({ actor, params, body }) => {
    await keepDraft(desk, actor, ofForm(params), { values: body.values, changedAt: new Date(body.changedAt) });
    return undefined;
  });
  serve(api, contract.dropDraftRoute, async ({ actor, params }) => {
    await dropDraft(desk, actor, ofForm(params));
    return undefined;
  });

  serve(api, contract.visitRoute, async ({ actor }) => ({
    before: (await noteVisit(desk, actor))?.toISOString() ?? null,
  }));
}

function shown(views: readonly ListView[]) {
  return { views: views.map(({ id, name, query }) => ({ id, name, query })) };
}

function ofForm({ register, record }: { readonly register: string; readonly record: string }) {
  return { register, record: record === 'new' ? null : record };
}
