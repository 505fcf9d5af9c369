import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { ApiError, api, need } from '../../api/client.ts';
import type { Review } from '../../api/schema.d.ts';
import { formatBytes } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';
import { reviewQuery, reviewsQuery } from './review-queries.ts';
import { makeUploadQueue, type Sending } from './upload-queue.ts';

/** File endings that can be read. */
export const READABLE = ['.docx', '.doc', '.pdf', '.ofd', '.txt'] as const;

/** Most files of one batch. */
export const MOST_FILES = 40;

const MOST_BYTES = 60 * 1024 * 1024;
const AT_ONCE = 2;

const done = new Set<(review: Review) => void>();

// Outside the pages: a batch goes on while somebody looks at the first of its reviews.
const queue = makeUploadQueue<Review>({
  atOnce: AT_ONCE,
  send: ({ file, unit, year }, signal) =>
    need(
      api.POST('/api/reviews', {
        params: { query: { ...(unit === null ? {} : { unit }), ...(year === null ? {} : { year }) } },
        body: { file },
        bodySerializer: () => formOf(file),
        signal,
      }),
    ),
  onDone: (review) => {
    for (const tell of done) tell(review);
  },
});

let ofSeat: string | null = null;

/** The files being sent to be reviewed. */
export function useUploads() {
  const uploads = useSyncExternalStore(queue.subscribe, queue.uploads);
  return { uploads, queue };
}

/**
 * Keeps the queue to the seat (in another seat nothing of it is left) and puts what is done into the list. To be used once in a page: each
 * use asks for the list anew after every file.
 */
export function useUploadResults(): void {
  const { seat, unit } = useSeat();
  const queries = useQueryClient();
  const key = `${unit.code} ${seat?.roleLabel ?? ''}`;
  useEffect(() => {
    if (ofSeat !== null && ofSeat !== key) queue.clear();
    ofSeat = key;
  }, [key]);
  useEffect(() => {
    const tell = (review: Review) => {
      queries.setQueryData(reviewQuery(review.id).queryKey, review);
      void queries.invalidateQueries({ queryKey: reviewsQuery.queryKey });
    };
    done.add(tell);
    return () => {
      done.delete(tell);
    };
  }, [queries]);
}

/** Puts files into the queue and tells their ids; those that cannot be read are listed with the reason. */
export function sendFiles(sendings: readonly Sending[]): readonly number[] {
  return queue.add(sendings, refusalOf);
}

function refusalOf({ file }: Sending): ApiError | undefined {
  const name = file.name.toLowerCase();
  if (!READABLE.some((ending) => name.endsWith(ending))) {
    return refusal('收不了这种文件。', '请用 Word（.docx、.doc）、PDF、OFD 或纯文本（.txt）。WPS 文字请另存为 .docx。');
  }
  if (file.size === 0) return refusal('文件是空的，没有内容。', '请核对后重新选择。');
  if (file.size > MOST_BYTES) {
    return refusal(`文件有 ${formatBytes(file.size)}，超过 60 MB。`, '请去掉其中的图片后重新选择。');
  }
  return undefined;
}

function refusal(message: string, remedy: string): ApiError {
  return new ApiError({ code: 'FILE_REFUSED', message, remedy }, 0);
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}
