import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, Skeleton, Typography } from 'antd';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { registerFiguresQuery } from '../figures/figure-queries.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { dutyRows } from './duty-rows.ts';
import './year-card.css';

const REGISTER = 'principal-duty';

/** The duty of the two principals as their register has it: how many acts of each kind, each number opening its acts. */
export function DutyCard({ unit, year }: { readonly unit: string; readonly year: number }) {
  const at = { unit, period: String(year) };
  const { data, error, refetch } = useQuery(registerFiguresQuery(REGISTER, at, { by: 'options' }));
  const duty = data === undefined ? undefined : dutyRows(data.indicators);
  return (
    <Card
      size="small"
      title={`第一责任人履职（${year} 年）`}
      extra={
        <Link
          to="/registers/$register"
          params={{ register: REGISTER }}
          search={{ from: `${year}-01-01`, to: `${year}-12-31`, unit }}
        >
          履职台账
        </Link>
      }
    >
      <FaultAlert error={error} onRetry={() => void refetch()} />
      {duty === undefined ? (
        error === null ? (
          <Skeleton active title={false} />
        ) : null
      ) : (
        <>
          <table className="duty-table">
            <thead>
              <tr>
                <th scope="col">履职方式</th>
                {duty.heads.map(({ indicator, label }) => (
                  <th key={indicator} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {duty.rows.map(({ label, cells }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {cells.map((cell) => (
                    <td key={cell.indicator}>
                      <Link to="/figures/$indicator" params={{ indicator: cell.indicator }} search={at} hash="trace">
                        <FigureValue figure={cell} />
                      </Link>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">
                  <strong>合计</strong>
                </th>
                {duty.heads.map(({ indicator, figure }) => (
                  <td key={indicator}>
                    <Link to="/figures/$indicator" params={{ indicator }} search={at} hash="trace">
                      <FigureValue figure={figure} />
                    </Link>
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
          <Typography.Paragraph type="secondary" style={{ margin: '8px 0 0' }}>
            由履职台账逐条汇总，点数字打开那些记录。登记会议、督办等事项时关联即可，不用另写材料。
          </Typography.Paragraph>
        </>
      )}
    </Card>
  );
}
