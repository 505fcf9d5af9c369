import { Link } from '@tanstack/react-router';
import { Card, Col, Row, Typography } from 'antd';
import { formatCount } from '../../ui/format.ts';
import type { Filling } from './filling.ts';

/** The registers that hold something for the year, each with the figure that says most about it. */
export function FilledCard({
  fillings,
  former,
  unit,
  year,
}: {
  readonly fillings: readonly Filling[];
  /** The year before, to compare with; undefined where it is not known. */
  readonly former: readonly Filling[] | undefined;
  readonly unit: string;
  readonly year: number;
}) {
  const filled = fillings.filter(({ state }) => state !== 'blank');
  const place = { unit, period: String(year) };
  const before = new Map((former ?? []).map(({ register, figure }) => [register.id, figure]));
  return (
    <Card
      size="small"
      title={`已填报的台账（${year} 年，${filled.length} 本）`}
      extra={
        <Link to="/figures" search={place}>
          全部数字
        </Link>
      }
    >
      {filled.length === 0 ? (
        <Typography.Text type="secondary">这一年还没有登记。可以换一个年度，或者从台账登记、导入。</Typography.Text>
      ) : null}
      <Row gutter={[32, 8]}>
        {filled.map(({ register, state, figure }) => (
          <Col key={register.id} xs={24} lg={12}>
            <div style={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 12 }}>
              <Link
                to="/registers/$register"
                params={{ register: register.id }}
                search={register.nature === 'flow' ? { from: `${year}-01-01`, to: `${year}-12-31`, unit } : { unit }}
              >
                {register.label}
              </Link>
              <span style={{ marginInlineStart: 'auto' }}>
                {state === 'not-applicable' ? (
                  <Typography.Text type="secondary">不适用</Typography.Text>
                ) : state === 'none' ? (
                  <Typography.Text type="secondary">零报告</Typography.Text>
                ) : figure === undefined || figure.value === null ? (
                  <Typography.Text type="secondary">已登记</Typography.Text>
                ) : (
                  <Link to="/figures/$indicator" params={{ indicator: figure.indicator }} search={place}>
                    {figure.label}{' '}
                    <span style={{ whiteSpace: 'nowrap' }}>
                      {formatCount(figure.value)} {figure.unit}
                    </span>
                    <FormerText former={before.get(register.id)} indicator={figure.indicator} />
                  </Link>
                )}
              </span>
            </div>
          </Col>
        ))}
      </Row>
    </Card>
  );
}

/** The same figure of the year before, where that year was filled in; nothing said of a year that was not. */
function FormerText({ former, indicator }: { readonly former: Filling['figure']; readonly indicator: string }) {
  if (former?.indicator !== indicator || former.value === null) return null;
  return <Typography.Text type="secondary">（上年 {formatCount(former.value)}）</Typography.Text>;
}
