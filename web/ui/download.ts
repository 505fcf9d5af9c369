import { ApiError, need } from '../api/client.ts';

/** A file that came with an answer: its bytes, its name, and the number of rows in it where the server counted them. */
export type Downloaded = { readonly name: string; readonly rows: number | null };

/**
 * Saves the bytes of an answer under the name the server gives.
 * @throws {ApiError} with the server's words, so that a refusal never becomes a file
 */
export async function download(
  request: Promise<{ data?: Blob; error?: unknown; response: Response }>,
  fallbackName: string,
): Promise<Downloaded> {
  let headers: Headers | undefined;
  const blob = await need(
    request.then((answer) => {
      headers = answer.response.headers;
      return answer;
    }),
  );
  if (!(blob instanceof Blob)) {
    throw new ApiError({ code: 'NO_FILE', message: '服务器没有给出文件。', remedy: '请稍后重试。' }, 0);
  }
  const name = nameIn(headers?.get('content-disposition') ?? '') ?? fallbackName;
  saveBlob(blob, name);
  const rows = headers?.get('x-row-count');
  return { name, rows: rows === null || rows === undefined ? null : Number(rows) };
}

/** Saves what the page itself has made. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The name in `attachment; filename="x"; filename*=UTF-8''%E5…`. */
export function nameIn(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/.exec(disposition)?.[1];
}
