import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { TraceLine } from '../../api/schema.d.ts';
import { useUnitName } from '../../ui/fields/declared.ts';
import { formatCount } from '../../ui/format.ts';
import { basisText } from './trace-csv.ts';
import type { SummedLine } from './trace-sum.ts';

/** The lines of a trace; each opens its record. On a phone number and unit move under the title. */
export function TraceTable({ lines, unit }: { readonly lines: readonly SummedLine[]; readonly unit: string }) {
  const nameOf = useUnitName();
  if (lines.length === 0) return null;
  return (
    <table className="trace-table">
      <thead>
        <tr>
          <th scope="col">计入日期</th>
          <th scope="col" className="trace-wide">
            编号
          </th>
          <th scope="col" className="trace-wide">
            单位
          </th>
          <th scope="col">事项</th>
          <th scope="col" className="trace-amount">
            数量
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, repeats }, place) => {
          const { on, record, basis } = line;
          return (
            // A record may post to one measure several times on one day; lines never change places.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={`${record.id} ${on} ${place}`}>
              <td className="trace-day">{on}</td>
              <td className="trace-wide">{record.number}</td>
              <td className="trace-wide">{record.unitName}</td>
              <td>
                <Link to="/records/$unit/$id" params={{ unit: record.unit, id: record.id }} preload={false}>
                  {record.title === '' ? '（没有标题）' : record.title}
                </Link>
                {unitInKey(line, nameOf) === null ? null : <span className="trace-key">{unitInKey(line, nameOf)}</span>}
                {basis === 'row' ? null : <Tag style={{ marginInlineStart: 8 }}>{basisText(basis)}</Tag>}
                <div className="trace-narrow">
                  {record.number}　{record.unitName}
                </div>
              </td>
              <td className="trace-amount">{repeats ? '重复，不另计' : amountText(line, unit)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The unit that a line counts, where that is what is counted once: one record may stand for several villages. */
function unitInKey({ key }: TraceLine, nameOf: (code: string) => string): string | null {
  return key === null || nameOf(key) === key ? null : nameOf(key);
}

function amountText({ amount, basis }: TraceLine, unit: string): string {
  if (basis === 'blank') return '未填';
  return `${amount < 0 ? '−' : ''}${formatCount(Math.abs(amount))}${unit}`;
}
