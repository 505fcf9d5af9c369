import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { ReportTree, Warning } from '../../api/schema.d.ts';
import { SideCard } from './side-card.tsx';

const SHOWN = 12;
const QUOTED = 14;

/** What must be settled before approval, and what should be looked at; each leads to its place. */
export function WarningsCard({
  report,
  onJump,
}: {
  readonly report: ReportTree;
  readonly onJump: (block: string) => void;
}) {
  const [isAll, setAll] = useState(false);
  const must = report.warnings.filter(({ severity }) => severity === 'must');
  const look = report.warnings.filter(({ severity }) => severity === 'look');
  const all = [...must, ...look];
  const shown = isAll ? all : all.slice(0, SHOWN);
  return (
    <SideCard title="校核提示" isPressing={must.length > 0} extra={`必须处理 ${must.length}　请留意 ${look.length}`}>
      {all.length === 0 ? <p className="side-empty">没有需要处理的事项。</p> : null}
      <ul className="side-list">
        {shown.map((warning) => (
          <li key={`${warning.kind} ${warning.register ?? ''} ${warning.block ?? ''} ${warning.says}`}>
            {warning.severity === 'must' ? <Tag color="error">必须处理</Tag> : <Tag>请留意</Tag>}
            <span>
              {quoteOf(warning, report)}
              {warning.says}
            </span>
            <div className="side-links">
              <Places warning={warning} report={report} onJump={onJump} />
            </div>
          </li>
        ))}
      </ul>
      {shown.length < all.length ? <Button onClick={() => setAll(true)}>列出全部 {all.length} 条</Button> : null}
    </SideCard>
  );
}

function Places({
  warning,
  report,
  onJump,
}: {
  warning: Warning;
  report: ReportTree;
  onJump: (block: string) => void;
}) {
  const block = report.blocks.some(({ id }) => id === warning.block) ? warning.block : blockOfFigure(warning, report);
  return (
    <>
      {block === null ? null : (
        <Button type="link" size="small" onClick={() => onJump(block)}>
          看文中位置
        </Button>
      )}
      {warning.register === null ? null : (
        <Link
          to="/registers/$register"
          params={{ register: warning.register }}
          search={{ unit: report.unit.code, from: `${report.year}-01-01`, to: `${report.year}-12-31` }}
        >
          打开台账
        </Link>
      )}
    </>
  );
}

/** The beginning of the block that a warning is about, since several warnings say the same. */
function quoteOf({ block, kind }: Warning, { blocks }: ReportTree): string {
  const text = blocks.find(({ id }) => id === block)?.text.replace(/\{[^}]*\}/g, '') ?? '';
  if (text === '' || kind === 'placeholder') return '';
  return `“${text.slice(0, QUOTED)}${text.length > QUOTED ? '……' : ''}”　`;
}

/** The first block that says one of the warning's figures. */
function blockOfFigure({ indicators }: Warning, { figures }: ReportTree): string | null {
  const found = figures.find(({ source }) => source.kind === 'figure' && indicators.includes(source.figure.indicator));
  return found?.block ?? null;
}
