import { z } from 'zod';
import { type DossierPress, dossierFolder, dossierPdf } from '#app/procedure/dossier.ts';
import { draftDocument } from '#app/procedure/draft-document.ts';
import { listMatters } from '#app/procedure/list-matters.ts';
import { listProcedures } from '#app/procedure/list-procedures.ts';
import { listTodo } from '#app/procedure/list-todo.ts';
import { takeMatterStep } from '#app/procedure/take-matter-step.ts';
import { viewMatter } from '#app/procedure/view-matter.ts';
import { lastMailOf } from '#app/reminders/reminder-settings.ts';
import type { Document } from '#kernel/document.ts';
import { localDate } from '#kernel/local-date.ts';
import * as contract from '../contract/matters.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import { type Api, serve } from '../serve.ts';
import { listedMatter, matterRecord, todoView } from '../views/matter.ts';
import { fileView } from '../views/record.ts';
import { unitNames } from '../views/unit-names.ts';
import { mailView } from './reminders.ts';

const day = z.iso.date().transform(localDate);
const TodoCursor = z.object({ sortOn: day, record: z.uuid(), procedure: z.string(), step: z.string() });
const MatterCursor = z.object({ on: day, record: z.uuid() });

/** A thick file with photographs takes longer to set than a letter. */
const DOSSIER_TIMEOUT_MS = 60_000;

/** Matters: what is to be done, how they stand, acting in them, their documents and files. */
export function serveMatters(api: Api): void {
  // The press is loaded by the first document and not by the start of the server.
  let endPress = async () => {};
  api.server.addHook('onClose', () => endPress());
  const loadPress = async () => {
    const loaded = await import('#press/pdf.ts');
    endPress = loaded.closePress;
    return loaded;
  };
  const press = async (document: Document) => (await loadPress()).pressPdf(document);
  const dossierPress: DossierPress = {
    press: async (document, enclosures = []) =>
      (await loadPress()).pressPdf(document, { enclosures, timeoutMs: DOSSIER_TIMEOUT_MS }),
    pages: async (bytes) => (await loadPress()).probeEnclosure(bytes),
  };

  serve(api, contract.todoRoute, async ({ actor, desk, query: { after, ...query } }) => {
    const page = await listTodo(desk, actor, { ...query, after: readCursor(TodoCursor, after) });
    const names = await unitNames(desk);
    return {
      todos: page.todos.map((todo) => todoView(desk.law, names, todo)),
      next: makeCursor(page.next),
      counts: page.counts,
      mail: after === undefined ? mailView(await lastMailOf(desk, actor)) : null,
    };
  });

  serve(api, contract.proceduresRoute, async ({ desk }) => ({ procedures: listProcedures(desk.law) }));

  serve(api, contract.listMattersRoute, async ({ actor, desk, query: { after, unit = actor.unit.code, ...query } }) => {
    const page = await listMatters(desk, actor, { ...query, unit, after: readCursor(MatterCursor, after) });
    const names = await unitNames(desk);
    return { matters: page.matters.map((one) => listedMatter(desk.law, names, one)), next: makeCursor(page.next) };
  });

  serve(api, contract.readMatterRoute, async ({ actor, desk, params }) => {
    const { record, matters, files } = await viewMatter(desk, actor, params);
    return { record: matterRecord(desk.law, await unitNames(desk), record), matters, files: files.map(fileView) };
  });

  serve(api, contract.takeStepRoute, async ({ actor, desk, params, body }) =>
    takeMatterStep(desk, actor, { ...params, ...body, on: body.on === null ? null : localDate(body.on) }),
  );

  serve(api, contract.matterDocxRoute, async ({ actor, desk, params, query: { typed } }) => {
    const { document, fileName } = await draftDocument(desk, actor, { ...params, ...typedAct(typed) });
    const { pressDocx } = await import('#press/docx.ts');
    return { bytes: await pressDocx(document), fileName: `${fileName}.docx` };
  });

  serve(api, contract.matterPdfRoute, async ({ actor, desk, params, query: { typed } }) => {
    const { document, fileName } = await draftDocument(desk, actor, { ...params, ...typedAct(typed) });
    return { bytes: await press(document), fileName: `${fileName}.pdf` };
  });

  serve(api, contract.dossierPdfRoute, async ({ actor, desk, params }) =>
    dossierPdf(desk, actor, params, dossierPress),
  );

  serve(api, contract.dossierZipRoute, async ({ actor, desk, params }) =>
    dossierFolder(desk, actor, params, dossierPress),
  );
}

/** What is typed for a step, its day as a date. */
function typedAct(typed: z.infer<(typeof contract.matterDocxRoute)['query']>['typed']) {
  if (typed === undefined) return {};
  return { typed: { ...typed, on: typed.on === null ? null : localDate(typed.on) } };
}
