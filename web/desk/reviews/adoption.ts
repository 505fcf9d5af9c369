import type { AdoptionProposal } from '../../api/schema.d.ts';

/** What a person makes of a proposal: whether it is taken, under which indicator, how much (fen for money). Text is no number yet. */
export type Choice = {
  readonly isTaken: boolean;
  readonly indicator: string | null;
  readonly amount: number | string | null;
};

/** A proposal as first shown: taken where its indicator is certain, nothing was recorded yet, and nothing before it claims the same. */
export function firstChoices(proposals: readonly AdoptionProposal[]): readonly Choice[] {
  const claimed = new Set<string>();
  return proposals.map(({ indicator, amount, kept, isSure }) => {
    const isTaken = isSure && !kept && !claimed.has(indicator);
    if (isTaken) claimed.add(indicator);
    return { isTaken, indicator: isSure ? indicator : null, amount };
  });
}

/** What hinders taking a proposal, in words; null where nothing does. One that is not taken is never hindered. */
export function hindranceOf(choices: readonly Choice[], place: number): string | null {
  const choice = choices[place];
  if (choice === undefined || !choice.isTaken) return null;
  if (choice.indicator === null) return '请选定指标。';
  if (choice.amount === null || choice.amount === '') return '请填写数量；确实没有的填 0。';
  if (typeof choice.amount === 'string') return '请填写阿拉伯数字。';
  if (choice.amount < 0) return '数量不能小于 0。';
  const isTwice = choices.some((other, at) => at !== place && other.isTaken && other.indicator === choice.indicator);
  return isTwice ? '所选的另一个数字也是这一指标，只能采用其中一个。' : null;
}

/** The rows to adopt, in the order of the report; those that are hindered are left out. */
export function rowsOf(
  proposals: readonly AdoptionProposal[],
  choices: readonly Choice[],
): { indicator: string; amount: number; sentence: string }[] {
  return proposals.flatMap(({ sentence }, place) => {
    const choice = choices[place];
    if (choice === undefined || !choice.isTaken || hindranceOf(choices, place) !== null) return [];
    const { indicator, amount } = choice;
    return indicator === null || typeof amount !== 'number' ? [] : [{ indicator, amount, sentence }];
  });
}
