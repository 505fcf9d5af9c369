import type { FigurePiece } from './fragment.ts';
import type { BlockEdit, Warning } from './report.ts';

/**
 * What a clerk must look at in an edit: the composed text has changed beneath it, a figure it cites is gone, a number was typed by hand,
 * or the words around a difference say the opposite of what the figure now says.
 */
export function warningsOfEdit(
  { block, text, over }: BlockEdit,
  composed: string,
  find: (ref: string) => FigurePiece | undefined,
): readonly Warning[] {
  const base = { register: null, indicators: [], block };
  const warnings: Warning[] = [];
  if (over !== composed)
    warnings.push({
      ...{ ...base, kind: 'edit-outdated', severity: 'look' },
      says: '该段改动之后，台账有变化，自动成文的文字已不同。请对照核实改动是否仍然成立。',
    });
  const gone = [...text.matchAll(/\{([^}]*)\}?/g)].filter(([, ref = '']) => find(ref) === undefined);
  if (gone.length > 0)
    warnings.push({
      ...{ ...base, kind: 'edit-figure', severity: 'must' },
      says: `该段改动引用的 ${gone.length} 处数字在台账中已不存在或者未填报。请删去引用，或者补填台账。`,
    });
  const typed = numbersIn(text).filter((number) => !numbersIn(composed).includes(number));
  if (typed.length > 0)
    warnings.push({
      ...{ ...base, kind: 'edit-typed', severity: 'look' },
      says: `该段改动中有手工填写的数字（${typed.join('、')}），没有台账记录支撑。请改为引用台账数字，或者核实后保留。`,
    });
  for (const { says } of contradictions(text, find)) {
    warnings.push({ ...{ ...base, kind: 'edit-sense', severity: 'must' }, says });
  }
  return warnings;
}

const MORE = /增加|增长|上升|提高|提升|多于|高于|上涨/;
const FEWER = /减少|下降|降低|少于|低于|回落/;

/** Clauses that say 增加 where the figure has become smaller, and the other way round. */
function contradictions(text: string, find: (ref: string) => FigurePiece | undefined): readonly { says: string }[] {
  return text.split(/[，。；\n]/).flatMap((clause) => {
    const [isMore, isFewer] = [MORE.test(clause), FEWER.test(clause)];
    if (isMore === isFewer) return [];
    return [...clause.matchAll(/\{([^}]*)\}/g)].flatMap(([, ref = '']) => {
      const source = find(ref)?.source;
      if (source?.kind !== 'change') return [];
      const difference = (source.figure.value ?? 0) - (source.previous.value ?? 0);
      if (isMore ? difference > 0 : difference < 0) return [];
      const now = difference === 0 ? '与上年持平' : difference > 0 ? '比上年多' : '比上年少';
      const word = (isMore ? MORE : FEWER).exec(clause)?.[0] ?? '';
      return [{ says: `该段写“${word}”，而台账中“${source.figure.label}”现在${now}。请改写这句话。` }];
    });
  });
}

function numbersIn(text: string): readonly string[] {
  return text.replace(/\{[^}]*\}?/g, ' ').match(/\d+(?:\.\d+)?/g) ?? [];
}
