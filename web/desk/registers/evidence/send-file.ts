import { api, need } from '../../../api/client.ts';

/** Adds a file to the evidence of a record, or puts it in the place of an earlier one. @throws {ApiError} with the server's words */
export function sendFile(path: { readonly unit: string; readonly id: string }, file: File, replaces?: string) {
  const form = new FormData();
  form.append('file', file, file.name);
  return need(
    api.POST('/api/records/{unit}/{id}/files', {
      params: { path, query: { replaces } },
      body: { file },
      bodySerializer: () => form,
    }),
  );
}
