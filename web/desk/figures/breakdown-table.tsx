import { Link } from '@tanstack/react-router';
import type { SheetText } from '../../ui/chart/sheet-text.ts';
import { formatCount } from '../../ui/format.ts';
import { FigureValue, shareText } from './figure-value.tsx';
import type { Slice } from './slice.ts';
import { isAhead, pointOf } from './slices.ts';

type Former = { readonly name: string; readonly slices: readonly Slice[] };

/** A breakdown as a table: the same numbers as the drawing, each opening its records. */
export function BreakdownTable({
  head,
  name,
  slices,
  former,
}: {
  readonly head: string;
  readonly name: string;
  readonly slices: readonly Slice[];
  readonly former: Former | null;
}) {
  return (
    <table className="breakdown-table">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{former === null ? '数值' : name}</th>
          {former === null ? null : <th scope="col">{former.name}</th>}
          <th scope="col">记录数</th>
          <th scope="col">汇总占比</th>
        </tr>
      </thead>
      <tbody>
        {slices.map((slice, place) => {
          const { key, label, figure } = slice;
          const before = former?.slices[place];
          return (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>
                <ToFigure slice={slice} name={`${label}${former === null ? '' : name}`} />
              </td>
              {former === null ? null : (
                <td>{before === undefined ? null : <ToFigure slice={before} name={`${label}${former.name}`} />}</td>
              )}
              <td>
                {isAhead(figure) || (figure.state === 'blank' && figure.postings === 0)
                  ? ''
                  : formatCount(figure.postings)}
              </td>
              <td>{figure.postings === 0 ? '' : figure.summaryShare === 0 ? '无' : shareText(figure.summaryShare)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ToFigure({ slice, name }: { readonly slice: Slice; readonly name: string }) {
  const { figure, indicator, at } = slice;
  if (isAhead(figure)) return <span className="figure-blank">未到</span>;
  return (
    <Link
      to="/figures/$indicator"
      params={{ indicator }}
      search={at}
      hash="trace"
      preload={false}
      aria-label={`${name} ${pointOf(slice).text}`}
    >
      <FigureValue figure={figure} />
    </Link>
  );
}

/** The same as cells to paste: numbers without their unit, words where there is no number. */
export function sheetOf(head: string, name: string, slices: readonly Slice[], former: Former | null): SheetText {
  const cell = (slice: Slice | undefined) => {
    if (slice === undefined) return '';
    const { value, text } = pointOf(slice);
    return value === null ? text : String(value);
  };
  const unit = slices[0]?.figure.unit ?? '';
  return {
    head: [
      head,
      ...(former === null ? [] : [`${former.name}（${unit}）`]),
      `${name === '' ? '数值' : name}（${unit}）`,
      '记录数',
    ],
    rows: slices.map((slice, place) => [
      slice.label,
      ...(former === null ? [] : [cell(former.slices[place])]),
      cell(slice),
      isAhead(slice.figure) ? '' : String(slice.figure.postings),
    ]),
  };
}
