import { Link } from '@tanstack/react-router';
import { formatCount } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';
import type { At } from './figure-queries.ts';
import { arithmeticText, FigureValue, shareText } from './figure-value.tsx';
import type { FigureGroup } from './group-figures.ts';

/** Figures grouped by register; each row opens its figure. */
export function FiguresTable({ groups, at }: { readonly groups: readonly FigureGroup[]; readonly at: At }) {
  const { may } = useSeat();
  const fill = may('write-records') ? '去填报' : '打开台账';
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className="figures-value">
            数值
          </th>
          <th scope="col" className="figures-basis">
            依据
          </th>
        </tr>
      </thead>
      {groups.map(({ register, rows, isBlank }) => (
        <tbody key={register.id}>
          <tr className="figures-register">
            <th scope="rowgroup" colSpan={2}>
              {register.label}
            </th>
            <td className="figures-basis">
              {isBlank ? null : (
                <Link className="no-print" to="/registers/$register" params={{ register: register.id }}>
                  打开台账
                </Link>
              )}
            </td>
          </tr>
          {isBlank ? (
            <tr>
              <td colSpan={3} className="figure-blank">
                本期未填报（{rows.length}项指标）。
                <Link className="figures-fill no-print" to="/registers/$register" params={{ register: register.id }}>
                  {fill}
                </Link>
              </td>
            </tr>
          ) : (
            rows.map(({ figure, indicator }) => (
              <tr key={figure.indicator} className="figures-row">
                <th scope="row">
                  <Link
                    className="figures-open"
                    to="/figures/$indicator"
                    params={{ indicator: figure.indicator }}
                    search={at}
                    preload={false}
                  >
                    {figure.label}
                  </Link>
                </th>
                <td className="figures-value">
                  <FigureValue figure={figure} />
                </td>
                <td className="figures-basis">
                  {basisOf(figure, indicator?.kind).map((says) => (
                    <span key={says}>{says}</span>
                  ))}
                  {figure.state === 'blank' ? (
                    <Link
                      className="figures-fill no-print"
                      to="/registers/$register"
                      params={{ register: register.id }}
                    >
                      {fill}
                    </Link>
                  ) : null}
                </td>
              </tr>
            ))
          )}
        </tbody>
      ))}
    </table>
  );
}

type Row = FigureGroup['rows'][number];

/** What a figure rests on, in a few words. */
function basisOf(
  figure: Row['figure'],
  kind: 'measure' | 'rate' | 'difference' | 'sum' | undefined,
): readonly string[] {
  const { postings, blanks, summaryShare, parts } = figure;
  return [
    arithmeticText(parts, kind),
    // Records behind numerator and denominator are mostly the same: their number would say little.
    postings === 0 || parts.length > 1 ? '' : `记录 ${formatCount(postings)} 条`,
    blanks === 0 ? '' : `其中 ${formatCount(blanks)} 条未填数量`,
    summaryShare === 0 ? '' : `汇总登记占 ${shareText(summaryShare)}`,
  ].filter((says) => says !== '');
}
