import type { Figure } from '../figure.ts';
import { type Context, registersOf } from './lookup.ts';
import type { FigureNode, ReportBlock, Warning } from './report.ts';

/**
 * What the clerk should know of a composed report beside its text: registers nobody filled in, records without an amount,
 * figures that rest on summary rows, causes to be checked, texts that are missing.
 */
export function reportWarnings(
  context: Context,
  blocks: readonly ReportBlock[],
  figures: readonly FigureNode[],
): readonly Warning[] {
  const asked = [...context.facts.figures.values()];
  const said = figures.flatMap(({ source }) => (source.kind === 'figure' ? [source.figure] : []));
  return [
    ...byRegister(
      context,
      asked.filter(({ state }) => state === 'blank'),
      blankWarning,
    ),
    ...byRegister(
      context,
      said.filter(({ blanks }) => blanks > 0),
      partialWarning,
    ),
    ...byRegister(
      context,
      said.filter(({ summaryShare }) => summaryShare > 0),
      summaryWarning,
    ),
    ...blocks.flatMap(blockWarning),
  ];
}

function byRegister(
  context: Context,
  figures: readonly Figure[],
  warn: (label: string, figures: readonly Figure[]) => Pick<Warning, 'kind' | 'severity' | 'says'>,
): readonly Warning[] {
  const groups = new Map<string, Map<string, Figure>>();
  for (const figure of figures) {
    const indicator = context.law.indicators.get(figure.indicator.split('@')[0] ?? '');
    for (const register of indicator === undefined ? [] : registersOf(context.law, indicator)) {
      const group = groups.get(register) ?? new Map<string, Figure>();
      groups.set(register, group.set(figure.indicator, figure));
    }
  }
  const order = [...context.law.registers.keys()];
  return [...groups]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([register, group]) => ({
      register,
      indicators: [...group.keys()],
      block: null,
      ...warn(context.law.registers.get(register)?.label ?? register, [...group.values()]),
    }));
}

function blankWarning(label: string, figures: readonly Figure[]): Pick<Warning, 'kind' | 'severity' | 'says'> {
  const kept = figures.every(({ blanks }) => blanks > 0);
  const what = names(figures);
  return {
    kind: 'blank',
    severity: 'look',
    says: kept
      ? `《${label}》有记录但数量未填：${what}。报告暂不写入。请补填数量。`
      : `《${label}》未填报：${what}。报告暂不写入。请补填台账；确未发生的，登记零报告；没有此项工作的，登记不适用。`,
  };
}

function partialWarning(label: string, figures: readonly Figure[]): Pick<Warning, 'kind' | 'severity' | 'says'> {
  const what = figures.map((figure) => `${figure.label}（${figure.blanks}条）`).join('、');
  return {
    kind: 'partial',
    severity: 'look',
    says: `《${label}》有记录未填数量：${what}。报告中的数字只含已填的记录。请补填。`,
  };
}

function summaryWarning(label: string, figures: readonly Figure[]): Pick<Warning, 'kind' | 'severity' | 'says'> {
  return {
    kind: 'summary',
    severity: 'look',
    says: `《${label}》的下列数字含汇总登记、没有逐条记录：${names(figures)}。请备好纸质台账备查。`,
  };
}

function blockWarning({ id, marked, composed }: ReportBlock): readonly Warning[] {
  if (marked === null) return [];
  const base = { register: null, indicators: [], block: id };
  if (marked === 'placeholder')
    return [{ ...base, kind: 'placeholder', severity: 'must', says: `报告缺少法定内容：${composed}请据实填写。` }];
  return [
    { ...base, kind: 'cause', severity: 'look', says: '该段的原因由台账情况推出，供参考。请核实后修改或者确认。' },
  ];
}

const MOST_NAMED = 6;

function names(figures: readonly Figure[]): string {
  const labels = figures.slice(0, MOST_NAMED).map(({ label }) => label);
  return `${labels.join('、')}${figures.length > MOST_NAMED ? `等${figures.length}项` : ''}`;
}
