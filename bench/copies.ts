import { FIXED_PHRASES } from '#law/lexicon/fixed-phrases.ts';
import { fixedClauses } from '#text/align-copies.ts';
import { findCopies } from '#text/copies.ts';
import { type CopyPrint, copyPrint } from '#text/copy-print.ts';
import { inventName, inventReport, randomOf, retouch } from '../test/text/invented-reports.ts';

/**
 * `reports` invented reports of `size` letters, of which every `every`th takes over `copied` (0 to 1) of another one with names and numbers changed.
 * Recall and precision are over pairs.
 */
export function measureCopies(
  reports: number,
  size: number,
  every: number,
  copied: number,
): {
  readonly recall: number;
  readonly precision: number;
  readonly independent: number;
  readonly planted: number;
  readonly ms: number;
} {
  const random = randomOf(20_260);
  const prints: CopyPrint[] = [];
  const truth = new Set<string>();
  let before = inventReport(random, size);
  let before2 = 0;
  let ms = 0;
  for (let index = 0; index < reports; index += 1) {
    const own = inventReport(random, size);
    let sentences = own.sentences;
    let { name } = own;
    if (index > 0 && index % every === 0) {
      name = inventName(random);
      const take = Math.ceil(before.sentences.length * copied);
      const start = Math.floor(random() * (before.sentences.length - take));
      const lent = before.sentences
        .slice(start, start + take)
        .map((sentence) => retouch(sentence, before.name, name, random));
      sentences = [...own.sentences.slice(0, own.sentences.length - take), ...lent];
      truth.add(`${before2}-${index}`);
    }
    const at = performance.now();
    prints.push(copyPrint(sentences.join(''), [name]));
    ms += performance.now() - at;
    before = { name, sentences };
    before2 = index;
  }
  const at = performance.now();
  const pairs = findCopies(prints, { fixed: fixedClauses(FIXED_PHRASES) });
  ms += performance.now() - at;
  const right = pairs.filter(({ first, second }) => truth.has(`${first}-${second}`)).length;
  return {
    recall: truth.size === 0 ? 1 : right / truth.size,
    precision: pairs.length === 0 ? 1 : right / pairs.length,
    independent: pairs.length - right,
    planted: truth.size,
    ms,
  };
}

if (import.meta.main) {
  const [reports = '2000', size = '4000', copied = '0.25'] = process.argv.slice(2);
  console.log(
    measureCopies(Number(reports), Number(size), 10, Number(copied)),
    `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
  );
}
