import type { Annex, Run } from '#kernel/document.ts';
import { formatChineseDate } from '#kernel/local-date.ts';
import { figureKey } from './freeze.ts';
import type { Context } from './lookup.ts';
import type { SetBody } from './set-blocks.ts';

type Placed = SetBody['figures'][number];

/** 数据来源说明: every figure of the text with its definition, period, records and how much of it rests on summary rows. */
export function composeAnnex({ facts }: Context, figures: readonly Placed[]): Annex {
  const groups = new Map<string, readonly Placed[]>();
  for (const figure of figures) groups.set(keyOf(figure), [...(groups.get(keyOf(figure)) ?? []), figure]);
  const rows = [...groups.values()].map((group, index) => rowOf(group, index + 1));
  return {
    title: '数据来源说明',
    body: [
      {
        kind: 'paragraph',
        runs: [
          text(
            `本报告正文中的数字由台账记录自动汇总，统计截至${formatChineseDate(facts.asOf)}。“记录数”为该数字所依据的台账记录条数；` +
              '“汇总占比”为其中依据纸质台账汇总登记、未逐条登记的部分所占比例。同一数字在正文中多次出现的，合并列示。',
          ),
        ],
      },
      {
        kind: 'table',
        columns: [
          { label: '序号', share: 5, align: 'center' },
          { label: '正文位置和表述', share: 26, align: 'left' },
          { label: '指标和口径', share: 33, align: 'left' },
          { label: '期间', share: 9, align: 'center' },
          { label: '数值', share: 11, align: 'right' },
          { label: '记录数', share: 8, align: 'right' },
          { label: '汇总占比', share: 8, align: 'right' },
        ],
        rows,
      },
    ],
  };
}

function rowOf(group: readonly Placed[], number: number): readonly Run[] {
  const [first] = group;
  if (first === undefined) return [];
  const places = [...new Set(group.map(({ place }) => place))].join('、');
  const cells = [
    String(number),
    `${places}：${first.sentence}`,
    `${first.label}：${first.means}${arithmeticOf(first)}`,
    first.period,
    `${plainNumber(first.value)}${first.unit}`,
    String(recordsOf(first)),
    shareOf(first),
  ];
  return cells.map(text);
}

/** A rate shows what was divided by what; a change, both years. */
function arithmeticOf({ source }: Placed): string {
  if (source.kind === 'change') {
    const { figure, previous } = source;
    return `（${plainNumber(figure.value)}${figure.unit}，上年${plainNumber(previous.value)}${previous.unit}）`;
  }
  if (source.kind !== 'figure' || source.figure.parts.length < 2) return '';
  const parts = source.figure.parts.map(({ label, value, unit }) => `${label}${plainNumber(value)}${unit}`);
  return `（${parts.join('，')}）`;
}

function recordsOf({ source }: Placed): number {
  switch (source.kind) {
    case 'figure':
      return source.figure.postings;
    case 'change':
      return source.figure.postings + source.previous.postings;
    case 'rows':
      return source.numbers.length;
    case 'coverage':
      return source.figures.reduce((sum, { postings }) => sum + postings, 0);
    case 'units':
      return source.codes.length;
  }
}

function shareOf({ source }: Placed): string {
  const share = source.kind === 'figure' || source.kind === 'change' ? source.figure.summaryShare : 0;
  if (share === 0) return '无';
  // A share that rounds to nothing is still not nothing.
  return share < 0.005 ? '不足1%' : `${Math.round(share * 100)}%`;
}

function keyOf({ label, unit, source }: Placed): string {
  if (source.kind === 'figure') return figureKey(source.figure);
  return `${source.kind} ${label} ${unit}`;
}

function plainNumber(value: number | null): string {
  return value === null ? '' : String(Number(value.toFixed(2)));
}

function text(words: string): Run {
  return { kind: 'text', text: words };
}
