import { attachFile, reuseFile } from '#app/attach-file.ts';
import { listEvidence, listRecentEvidence, readFile, readFileText } from '#app/read-file.ts';
import * as contract from '../contract/files.ts';
import { readUpload } from '../read-upload.ts';
import { type Api, serve } from '../serve.ts';
import { fileView } from '../views/record.ts';

/** Evidence of records. */
export function serveFiles(api: Api): void {
  const { desk } = api;

  serve(api, contract.listFilesRoute, async ({ actor, params }) => {
    const files = await listEvidence(desk, actor, { unit: params.unit, record: params.id });
    return { files: files.map(fileView) };
  });

  serve(api, contract.attachFileRoute, async ({ actor, params, query, request }) => {
    const { fileName, mediaType, bytes } = await readUpload(request, contract.EVIDENCE_BYTES);
    return fileView(
      await attachFile(desk, actor, {
        unit: params.unit,
        record: params.id,
        name: fileName,
        mediaType,
        bytes,
        ...query,
      }),
    );
  });

  serve(api, contract.readFileRoute, async ({ actor, params }) => {
    const { file, bytes } = await readFile(desk, actor, { unit: params.unit, record: params.id, file: params.file });
    return { bytes, fileName: file.name, mediaType: file.mediaType };
  });

  serve(api, contract.reuseFileRoute, async ({ actor, params, body }) =>
    fileView(await reuseFile(desk, actor, { unit: params.unit, record: params.id, from: body.from })),
  );

  serve(api, contract.readFileTextRoute, async ({ actor, params }) =>
    readFileText(desk, actor, { unit: params.unit, record: params.id, file: params.file }),
  );

  serve(api, contract.listEvidenceRoute, async ({ actor, query }) => {
    const { unit = actor.unit.code, words } = query;
    const files = await listRecentEvidence(desk, actor, { unit, words });
    return {
      files: files.map((file) => ({
        ...fileView(file),
        unit: file.unit,
        record: file.record,
        register: file.register,
        registerLabel: desk.law.registers.get(file.register)?.label ?? file.register,
        number: file.number,
      })),
    };
  });
}
