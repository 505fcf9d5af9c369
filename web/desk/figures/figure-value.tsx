import type { Figure } from '../../api/schema.d.ts';
import { formatCount } from '../../ui/format.ts';
import './figures.css';

type Valued = Pick<Figure, 'value' | 'state' | 'unit' | 'because'>;

/** 406起 · 99% · 未填 · 不适用（本期没有开庭案件）, as one text. */
export function figureText({ value, state, unit, because }: Valued): string {
  if (state === 'blank') return '未填';
  if (state === 'not-applicable' || value === null)
    return reasonOf(because) === null ? '不适用' : `不适用（${because}）`;
  return `${formatCount(value)}${unit}`;
}

/** A figure's value with its unit. 0 is a number like any other; 未填 and 不适用 are words, and look different. */
export function FigureValue({ figure }: { readonly figure: Valued }) {
  const { value, state, unit, because } = figure;
  if (state === 'blank') return <span className="figure-blank">未填</span>;
  if (state === 'not-applicable' || value === null) {
    return (
      <span className="figure-none">
        不适用
        {reasonOf(because) === null ? null : <span className="figure-reason">{because}</span>}
      </span>
    );
  }
  return (
    <span className="figure-known">
      {formatCount(value)}
      <span className="figure-unit">{unit}</span>
    </span>
  );
}

/** The arithmetic behind a figure of several parts: 396起 ÷ 400起. */
export function arithmeticText(
  parts: Figure['parts'],
  kind: 'measure' | 'rate' | 'difference' | 'sum' | undefined,
): string {
  if (parts.length < 2 || parts.every(({ value }) => value === null)) return '';
  const sign = kind === 'rate' ? ' ÷ ' : kind === 'difference' ? ' − ' : ' ＋ ';
  return parts.map(({ value, unit }) => (value === null ? '未填' : `${formatCount(value)}${unit}`)).join(sign);
}

/** A unit's name; that its figures count those below it is said where there can be any. */
export function unitWords(name: string, code: string): string {
  return code.includes('@') || code.length >= VILLAGE_DIGITS ? name : `${name}（含下级）`;
}

const VILLAGE_DIGITS = 12;

/** On how many records a figure rests; what is counted in two of its parts is counted twice. */
export function recordsText(postings: number, parts: number): string {
  return parts > 1 ? `各部分的记录共 ${formatCount(postings)} 条次` : `记录 ${formatCount(postings)} 条`;
}

/** 0.123 → 12%; a share that rounds to nothing is still not nothing. */
export function shareText(share: number): string {
  return share < 0.005 ? '不足1%' : `${Math.round(share * 100)}%`;
}

function reasonOf(because: string | null): string | null {
  return because === '不适用' ? null : because;
}
