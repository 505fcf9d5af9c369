import { Collapse } from 'antd';
import { type ReactNode, useState } from 'react';

/** Width from which the side stands beside the paper, as in reports.css. */
const WIDE = '(min-width: 1100px)';

/** Whether the window is wide enough for two columns when the page is opened. */
export function useOpenedWide(): boolean {
  const [isWide] = useState(() => window.matchMedia(WIDE).matches);
  return isWide;
}

/** A card beside the report. On a phone it stands above the paper and is closed, unless something in it must be done. */
export function SideCard({
  title,
  extra,
  isPressing = false,
  children,
}: {
  readonly title: string;
  readonly extra?: ReactNode;
  readonly isPressing?: boolean;
  readonly children: ReactNode;
}) {
  const isWide = useOpenedWide();
  return (
    <Collapse
      className="side-card"
      size="small"
      defaultActiveKey={isWide || isPressing ? [title] : []}
      items={[{ key: title, label: <strong>{title}</strong>, extra, children }]}
    />
  );
}
