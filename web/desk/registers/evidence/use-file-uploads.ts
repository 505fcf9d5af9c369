import { useRef, useState } from 'react';
import { ApiError } from '../../../api/client.ts';
import { useRecordsChanged } from '../../../ui/fields/declared.ts';
import { fileProblem, shrinkPicture } from './file-kind.ts';
import { sendFile } from './send-file.ts';

/** A file on its way, or why it did not arrive. */
export type Upload = {
  readonly key: number;
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly says?: string;
  /** The picture that can be made smaller and sent then. */
  readonly large?: File;
  /** The file that it takes the place of. */
  readonly replaces?: string;
};

/** Sends files one after the other; one that fails keeps its reason and stops no other. */
export function useFileUploads(path: { readonly unit: string; readonly id: string }) {
  const changed = useRecordsChanged();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const last = useRef<Promise<void>>(Promise.resolve());
  const key = useRef(0);
  const put = (upload: Upload) =>
    setUploads((all) =>
      all.some((one) => one.key === upload.key)
        ? all.map((one) => (one.key === upload.key ? upload : one))
        : [...all, upload],
    );
  const drop = (gone: number) => setUploads((all) => all.filter((one) => one.key !== gone));

  async function send(file: File, at: number, replaces?: string): Promise<void> {
    put({ key: at, name: file.name, state: 'sending' });
    try {
      await sendFile(path, file, replaces);
      drop(at);
      await changed();
    } catch (error) {
      const says = error instanceof ApiError ? `${error.fault.message}${error.fault.remedy}` : '没有上传成功，请重试。';
      put({ key: at, name: file.name, state: 'failed', says });
    }
  }

  function add(files: readonly File[], replaces?: string): void {
    for (const file of files) {
      key.current += 1;
      const at = key.current;
      const problem = fileProblem(file);
      if (problem !== undefined) {
        const large = problem.canShrink ? { large: file, replaces } : {};
        put({ key: at, name: file.name, state: 'failed', says: problem.says, ...large });
        continue;
      }
      put({ key: at, name: file.name, state: 'waiting' });
      last.current = last.current.then(() => send(file, at, replaces));
    }
  }

  async function shrink({ key: at, name, large, replaces }: Upload): Promise<void> {
    if (large === undefined) return;
    put({ key: at, name, state: 'sending' });
    try {
      const small = await shrinkPicture(large);
      drop(at);
      add([small], replaces);
    } catch {
      put({
        key: at,
        name,
        state: 'failed',
        says: `“${name}”不是浏览器能读的照片，没有缩小成功。请用图片软件另存为 JPG 后再传。`,
      });
    }
  }

  return { uploads, add, drop, shrink };
}
