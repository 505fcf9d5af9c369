import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { type Letter, replyLetter } from './reply-letter.ts';

/**
 * The replies of several reviews, in the order given. Letters of the same name are told apart by a number.
 * @throws {Fault} REVIEW_UNKNOWN
 */
export async function replyLetters(
  desk: Desk,
  actor: Actor,
  request: { readonly reviews: readonly string[]; readonly doubts: boolean },
): Promise<readonly Letter[]> {
  const letters: Letter[] = [];
  const times = new Map<string, number>();
  for (const review of new Set(request.reviews)) {
    const { document, fileName } = await replyLetter(desk, actor, { review, doubts: request.doubts });
    const time = (times.get(fileName) ?? 0) + 1;
    times.set(fileName, time);
    letters.push({ document, fileName: time === 1 ? fileName : fileName.replace(/(\.docx)$/, `（${time}）$1`) });
  }
  return letters;
}
