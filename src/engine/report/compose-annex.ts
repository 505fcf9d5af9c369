import type { Annex, Run } from '#kernel/document.ts';
import { formatChineseDate } from '#kernel/local-date.ts';
import type { Figure } from '../figure.ts';
import { figureKey } from './freeze.ts';
import { type Context, findFigure } from './lookup.ts';
import type { SetBody } from './set-blocks.ts';

type Placed = SetBody['figures'][number];

/**
 * 数据来源说明: every figure of the text with its definition, period, records and how much of it rests on summary rows. A figure
 * that is said several times, its parts and its change against last year share a row.
 */
export function composeAnnex(context: Context, figures: readonly Placed[]): Annex {
  const { facts } = context;
  const groups = Map.groupBy(figures, (figure) => keyOf(context, figure));
  const rows = [...groups.values()].map((group, index) => rowOf(context, group, index + 1));
  const end = facts.asOf < `${facts.year}-12-31` ? facts.asOf : `${facts.year}-12-31`;
  return {
    title: '数据来源说明',
    body: [
      {
        kind: 'paragraph',
        runs: [
          text(
            `正文中的数字由台账记录自动汇总，统计截至${formatChineseDate(facts.asOf)}。期间写“全年”的，为${facts.year}年1月1日至` +
              `${end.endsWith('12-31') ? '12月31日' : formatChineseDate(facts.asOf)}；写“年末”的，为期末当日的存量。` +
              '“记录数”为所依据的台账记录条数；有纸质台账汇总登记、未逐条登记的，在括号内注明其所占比例。',
          ),
        ],
      },
      {
        kind: 'table',
        columns: [
          { label: '序号', share: 5, align: 'center' },
          { label: '正文位置和表述', share: 27, align: 'left' },
          { label: '指标、口径和期间', share: 45, align: 'left' },
          { label: '数值', share: 13, align: 'right' },
          { label: '记录数（汇总占比）', share: 10, align: 'right' },
        ],
        rows,
      },
    ],
  };
}

function rowOf(context: Context, group: readonly Placed[], number: number): readonly Run[] {
  const [first] = group;
  if (first === undefined) return [];
  const whole = wholeOf(context, first);
  const places = [...new Set(group.map(({ place }) => place))].join('、');
  const { label, means } = whole === null ? first : { label: whole.label, means: baseMeans(context, whole) };
  const cells = [
    String(number),
    `${places}：${first.sentence}`,
    `${label}（${periodWord(first.period, context)}）：${means}${arithmeticOf(whole)}${partsOf(group)}${changeOf(group)}`,
    whole === null ? `${plainNumber(first.value)}${first.unit}` : `${plainNumber(whole.value)}${whole.unit}`,
    `${recordsOf(first, whole)}${shareOf(whole)}`,
  ];
  return cells.map(text);
}

/** The figure that a group is about: of a part, the whole. null where the group rests on rows or units. */
function wholeOf(context: Context, { source }: Placed): Figure | null {
  if (source.kind !== 'figure' && source.kind !== 'change') return null;
  const [whole = '', option] = source.figure.indicator.split('@');
  return option === undefined ? source.figure : (findFigure(context, whole) ?? source.figure);
}

function keyOf(context: Context, figure: Placed): string {
  const whole = wholeOf(context, figure);
  return whole === null ? `${figure.source.kind} ${figure.label} ${figure.unit}` : figureKey(whole);
}

function baseMeans({ law }: Context, { indicator }: Figure): string {
  return law.indicators.get(indicator.split('@')[0] ?? '')?.means ?? '';
}

/** What a rate was divided by. */
function arithmeticOf(whole: Figure | null): string {
  if (whole === null || whole.parts.length < 2) return '';
  return `（${whole.parts.map(({ label, value, unit }) => `${label}${plainNumber(value)}${unit}`).join('，')}）`;
}

function partsOf(group: readonly Placed[]): string {
  const parts = group.filter(({ source }) => source.kind === 'figure' && source.figure.indicator.includes('@'));
  const said = new Map(parts.map(({ label, printed }) => [/（(.*)）$/.exec(label)?.[1] ?? label, printed]));
  return said.size === 0 ? '' : `；分项：${[...said].map(([label, printed]) => `${label}${printed}`).join('、')}`;
}

function changeOf(group: readonly Placed[]): string {
  const changes = group.flatMap(({ source, printed }) => (source.kind === 'change' ? [{ source, printed }] : []));
  const [first] = changes;
  if (first === undefined) return '';
  const { previous } = first.source;
  const said = [...new Set(changes.map(({ printed }) => printed))].join('、');
  return `；上年${plainNumber(previous.value)}${previous.unit}，增减${said}`;
}

function periodWord(period: string, { facts: { year } }: Context): string {
  if (period === `${year}年`) return '全年';
  return period === `${year}年末` ? '年末' : period;
}

function recordsOf({ source }: Placed, whole: Figure | null): number {
  if (whole !== null) return whole.postings;
  switch (source.kind) {
    case 'rows':
      return source.numbers.length;
    case 'coverage':
      return source.figures.reduce((sum, { postings }) => sum + postings, 0);
    case 'units':
      return source.codes.length;
    case 'figure':
    case 'change':
      return source.figure.postings;
  }
}

function shareOf(whole: Figure | null): string {
  const share = whole?.summaryShare ?? 0;
  if (share === 0) return '';
  // A share that rounds to nothing is still not nothing.
  return share < 0.005 ? '（不足1%）' : `（${Math.round(share * 100)}%）`;
}

function plainNumber(value: number | null): string {
  return value === null ? '' : String(Number(value.toFixed(2)));
}

function text(words: string): Run {
  return { kind: 'text', text: words };
}
