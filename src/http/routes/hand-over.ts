import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { handOverSheet } from '#app/hand-over/hand-over-sheet.ts';
import { openWork } from '#app/hand-over/open-work.ts';
import { localDate } from '#kernel/local-date.ts';
import * as contract from '../contract/hand-over.ts';
import { type Api, serve } from '../serve.ts';

/** What a seat hands over, and the sheet that both sign. */
export function serveHandOver(api: Api): void {
  // The press is loaded by the first document and not by the start of the server.
  let endPress = async () => {};
  api.server.addHook('onClose', () => endPress());

  serve(api, contract.openWorkRoute, async ({ actor, desk }) => {
    const { matters, isMore, tasks, drafts, reports, letters, files } = await openWork(desk, actor);
    return {
      matters: matters.length,
      isMore,
      overdue: matters.filter(({ status }) => status === 'overdue').length,
      tasks: tasks.length,
      drafts: drafts.map((draft) => ({ ...draft, changedAt: draft.changedAt.toISOString() })),
      reports: reports.map((report) => ({ ...report })),
      letters: letters.length,
      files,
    };
  });
  serve(api, contract.handOverDocxRoute, async ({ actor, desk, query }) => {
    const { document, fileName } = await sheetOf(desk, actor, query);
    const { pressDocx } = await import('#press/docx.ts');
    return { bytes: await pressDocx(document), fileName: `${fileName}.docx` };
  });
  serve(api, contract.handOverPdfRoute, async ({ actor, desk, query }) => {
    const { document, fileName } = await sheetOf(desk, actor, query);
    const { closePress, pressPdf } = await import('#press/pdf.ts');
    endPress = closePress;
    return { bytes: await pressPdf(document), fileName: `${fileName}.pdf` };
  });
}

function sheetOf(desk: Desk, actor: Actor, { to, on }: { readonly to?: string | undefined; readonly on: string }) {
  return handOverSheet(desk, actor, { to: to === undefined || to === '' ? null : to, on: localDate(on) });
}
