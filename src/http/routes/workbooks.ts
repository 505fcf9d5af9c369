import { type Actor, demandScope } from '#app/actor.ts';
import { exportRegister } from '#app/export-register.ts';
import { getRegister } from '#app/get-register.ts';
import { importRegister } from '#app/import/import-register.ts';
import { importTyped } from '#app/import/import-typed.ts';
import { markFaults } from '#app/import/mark-faults.ts';
import { makeTemplate } from '#app/make-template.ts';
import { Fault } from '#kernel/fault.ts';
import { errorBody } from '../answer-error.ts';
import * as contract from '../contract/workbooks.ts';
import { httpFaults } from '../http-faults.ts';
import { keepMarkedWorkbooks } from '../marked-workbooks.ts';
import { readUpload, type Upload } from '../read-upload.ts';
import { recordFilter } from '../record-filter.ts';
import { type Api, type FileAnswer, serve } from '../serve.ts';

/** Workbooks in and out. */
export function serveWorkbooks(api: Api): void {
  const marked = keepMarkedWorkbooks(() => api.desk.now().getTime());

  serve(api, contract.importRoute, async ({ actor, desk, params, query, request }) => {
    const file = await readUpload(request, contract.WORKBOOK_BYTES);
    const { unit = actor.unit.code, dryRun, update } = query;
    try {
      return await importRegister(desk, actor, { ...file, register: params.register, unit, dryRun, update });
    } catch (error) {
      if (!(error instanceof Fault) || error.status !== 422) throw error;
      const kept = error.code === 'IMPORT_REFUSED' ? await keepMarked(actor, file, error) : null;
      return { refused: 422 as const, with: { ...errorBody(error, request.id), marked: kept } };
    }
  });

  serve(api, contract.importRowsRoute, async ({ actor, desk, params, body }) => {
    const { unit = actor.unit.code, ...typed } = body;
    return importTyped(desk, actor, { register: params.register, unit, ...typed });
  });

  async function keepMarked(actor: Actor, file: Upload, fault: Fault) {
    const fileName = `${file.fileName.replace(/\.[^.]*$/, '')}-问题.xlsx`;
    const id = marked.put({ person: actor.person ?? '', fileName, bytes: await markFaults(file, fault) });
    return { id, url: `/api/imports/${id}/marked.xlsx`, fileName };
  }

  serve(api, contract.markedRoute, async ({ actor, params }) => {
    const workbook = marked.find(actor.person ?? '', params.id);
    if (workbook === undefined) throw httpFaults.MARKED_GONE();
    return workbook;
  });

  serve(api, contract.templateRoute, async ({ actor, desk, params, query }) => {
    const { unit = actor.unit.code } = query;
    demandScope(actor, unit);
    const { id, label } = getRegister(desk.law, params.register);
    return { bytes: await makeTemplate(desk, actor, { register: id, unit }), fileName: `${label}-模板.xlsx` };
  });

  serve(api, contract.exportXlsxRoute, async ({ actor, desk, params, query: { personal, column, ...filter } }) => {
    const register = getRegister(desk.law, params.register);
    const request = recordFilter(register, actor.unit.code, filter);
    return counted(await exportRegister(desk, actor, { ...request, personal, columns: column, form: 'xlsx' }));
  });

  serve(
    api,
    contract.exportCsvRoute,
    async ({ actor, desk, params, query: { personal, encoding, column, ...filter } }) => {
      const register = getRegister(desk.law, params.register);
      const request = recordFilter(register, actor.unit.code, filter);
      const exported = await exportRegister(desk, actor, {
        ...request,
        personal,
        encoding,
        columns: column,
        form: 'csv',
      });
      return { ...counted(exported), mediaType: `text/csv; charset=${encoding === 'gbk' ? 'gb18030' : 'utf-8'}` };
    },
  );
}

function counted({ bytes, fileName, rows }: { bytes: Uint8Array; fileName: string; rows: number }): FileAnswer {
  return { bytes, fileName, headers: { 'x-row-count': String(rows) } };
}
