/** A figure as a sentence cites it: what it is now, and what it was last year where that is known. */
export type SaidFigure = {
  readonly label: string;
  /** In `unit`; of a difference its size without sign. */
  readonly value: number;
  readonly unit: string;
  readonly printed: string;
  /** This year less last year; null where last year is not known. */
  readonly difference: number | null;
  /** Last year's value; null where it is not known. */
  readonly last: number | null;
  /** Whether the figure itself is a difference from last year. */
  readonly isChange: boolean;
  /** The figure of the same unit that the same sentence cites before it: of how many 全部 is said. */
  readonly before: SaidFigure | null;
};

/**
 * Words that hold of some values only. Data: the words, what they claim of a figure in the same clause (null: it cannot be told), and
 * what the figure says instead.
 */
export type SenseRule = {
  readonly id: 'more' | 'fewer' | 'same' | 'first' | 'none' | 'zero' | 'all' | 'most' | 'few';
  /** null: judged whatever the words. */
  readonly words: RegExp | null;
  readonly holds: (said: SaidFigure, clause: string) => boolean | null;
  readonly now: (said: SaidFigure) => string;
};

/** Words that compare with the year before. */
const LAST_YEAR = /上年|去年|同比|上一年|往年/;
/** 没有增加 claims the contrary of 增加, and neither is judged. */
const DENIED =
  /(?:未|没有|不再|并未|不)(?:再|有|明显)?(?:增加|增长|上升|提高|提升|多于|高于|上涨|减少|下降|降低|少于|低于|回落|持平)/;
const NONE = /未发生|没有发生|未出现|没有出现|未收到|没有收到|未受理|没有受理|未发现|没有发现|零发生|零投诉|零事故/;

function compared(test: (difference: number) => boolean) {
  return (said: SaidFigure, clause: string): boolean | null =>
    said.difference === null || DENIED.test(clause) || !(said.isChange || LAST_YEAR.test(clause))
      ? null
      : test(said.difference);
}

function sayDifference({ difference }: SaidFigure): string {
  if (difference === 0) return '现在与上年持平';
  return (difference ?? 0) > 0 ? '现在比上年多' : '现在比上年少';
}

export const SENSE_RULES: readonly SenseRule[] = [
  {
    id: 'more',
    words: /增加|增长|上升|提高|提升|多于|高于|上涨|(?:比|较)(?:上年|去年)多/,
    holds: compared((difference) => difference > 0),
    now: sayDifference,
  },
  {
    id: 'fewer',
    words: /减少|下降|降低|少于|低于|回落|(?:比|较)(?:上年|去年)少/,
    holds: compared((difference) => difference < 0),
    now: sayDifference,
  },
  {
    id: 'same',
    words: /持平/,
    holds: compared((difference) => difference === 0),
    now: sayDifference,
  },
  {
    id: 'first',
    words: /首次|首个|首例|首起|首家|第一次/,
    holds: ({ last, isChange }) => (last === null || isChange ? null : last === 0),
    now: ({ last, unit }) => `上年已有${last}${unit}`,
  },
  {
    id: 'none',
    words: NONE,
    holds: ({ value, isChange }) => (isChange ? null : value === 0),
    now: ({ printed }) => `现在是${printed}`,
  },
  {
    id: 'zero',
    words: null,
    holds: ({ value, unit, isChange }, clause) =>
      isChange || unit === '%' || value !== 0 || /未|没有|无|零|不|０|为0|占/.test(clause) ? null : false,
    now: () => '现在是0，这句话读来却像是有',
  },
  {
    id: 'all',
    words: /(?<![平人村户年月日])均|全部|全都|全数|百分之百|无一例外/,
    holds: ({ value, unit, isChange, before }) => {
      if (isChange) return null;
      if (unit === '%') return value === 100;
      return before === null ? null : before.value === value;
    },
    now: ({ printed, unit, before }) =>
      unit === '%' || before === null ? `现在是${printed}` : `现在是${printed}，前面说的是${before.printed}`,
  },
  {
    id: 'most',
    words: /大多数|多数|过半|半数以上|大部分/,
    holds: ({ value, unit, isChange }) => (isChange || unit !== '%' ? null : value > 50),
    now: ({ printed }) => `现在是${printed}`,
  },
  {
    id: 'few',
    words: /少数|个别|少部分/,
    holds: ({ value, unit, isChange }) => (isChange || unit !== '%' ? null : value < 50),
    now: ({ printed }) => `现在是${printed}`,
  },
];
