import { type FigureSense, misfitsIn } from './misfits.ts';
import type { BlockEdit, Warning } from './report.ts';

/**
 * What a clerk must look at in an edit: the composed text has changed beneath it, a figure it cites is gone, a number was typed by hand,
 * or the words around a figure no longer hold of its value.
 */
export function warningsOfEdit(
  { block, text, over }: BlockEdit,
  composed: string,
  sense: FigureSense,
): readonly Warning[] {
  const { find } = sense;
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
  for (const { word, label, now, isCertain } of misfitsIn(text, sense)) {
    const said = word === '' ? '' : `写“${word}”，而`;
    const severity = isCertain ? 'must' : 'look';
    warnings.push({
      ...{ ...base, kind: 'edit-sense', severity },
      says: `该段${said}台账中“${label}”${now}。请改写这句话。`,
    });
  }
  return warnings;
}

function numbersIn(text: string): readonly string[] {
  return text.replace(/\{[^}]*\}?/g, ' ').match(/\d+(?:\.\d+)?/g) ?? [];
}
