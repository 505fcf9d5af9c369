import { api, need } from '../../../api/client.ts';

/** Adds a file to the evidence of a record. @throws {ApiError} with the server's words */
export function sendFile(path: { readonly unit: string; readonly id: string }, file: File) {
  const form = new FormData();
  form.append('file', file, file.name);
  return need(
    api.POST('/api/records/{unit}/{id}/files', { params: { path }, body: { file }, bodySerializer: () => form }),
  );
}
