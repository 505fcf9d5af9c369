import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import type { AdoptionProposal } from '../../api/schema.d.ts';

type Row = { readonly indicator: string; readonly register: string; readonly id: string; readonly number: string };

/** What adopting a report has recorded, and where it now stands. */
export function Adopted({
  rows,
  proposals,
  unit,
  year,
  onBack,
}: {
  readonly rows: readonly Row[];
  readonly proposals: readonly AdoptionProposal[];
  readonly unit: string;
  readonly year: number;
  readonly onBack: () => void;
}) {
  const labels = new Map(
    proposals.flatMap(({ indicator, label, others }) => [
      [indicator, label] as const,
      ...others.map((one) => [one.indicator, one.label] as const),
    ]),
  );
  return (
    <>
      <Alert
        className="panel-alert"
        type="success"
        showIcon
        title={`已登记 ${rows.length} 条汇总行，${year}年度的数字已经更新。`}
        description="各处的比较都注明依据的是汇总行。登记错了的，打开那一条作废即可。"
      />
      <div className="adopted-links">
        <Link to="/figures" search={{ unit, period: String(year) }}>
          <Button type="primary" tabIndex={-1}>
            看{year}年度的数字
          </Button>
        </Link>
        <Button onClick={onBack}>返回核对</Button>
      </div>
      <ul className="adopted-list">
        {rows.map(({ indicator, id, number }) => (
          <li key={`${id} ${indicator}`}>
            <span>{labels.get(indicator) ?? indicator}</span>
            <Link to="/records/$unit/$id" params={{ unit, id }} preload={false}>
              {number}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
