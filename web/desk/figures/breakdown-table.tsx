import { Link } from '@tanstack/react-router';
import { formatCount } from '../../ui/format.ts';
import { FigureValue, shareText } from './figure-value.tsx';
import type { Slice } from './slice.ts';

/** A breakdown as a table: the same numbers as the drawing, each opening its figure. */
export function BreakdownTable({ head, slices }: { readonly head: string; readonly slices: readonly Slice[] }) {
  return (
    <table className="breakdown-table">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">数值</th>
          <th scope="col">记录数</th>
          <th scope="col">汇总占比</th>
        </tr>
      </thead>
      <tbody>
        {slices.map(({ key, label, figure, indicator, at }) => (
          <tr key={key}>
            <th scope="row">
              <Link to="/figures/$indicator" params={{ indicator }} search={at} preload={false}>
                {label}
              </Link>
            </th>
            <td>
              <FigureValue figure={figure} />
            </td>
            <td>{figure.state === 'blank' && figure.postings === 0 ? '' : formatCount(figure.postings)}</td>
            <td>{figure.postings === 0 ? '' : figure.summaryShare === 0 ? '无' : shareText(figure.summaryShare)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
