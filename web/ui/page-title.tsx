import { Flex, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';

/** The one heading of a page, its explanation, and what can be done on it. Also names the browser's tab. */
export function PageTitle({ title, note, children }: { title: string; note?: ReactNode; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · 法度`;
  }, [title]);
  return (
    <Flex wrap gap={12} align="center" justify="space-between" style={{ marginBottom: 16 }}>
      <div>
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {title}
        </Typography.Title>
        {note === undefined ? null : <Typography.Text type="secondary">{note}</Typography.Text>}
      </div>
      <Flex wrap gap={8} className="no-print">
        {children}
      </Flex>
    </Flex>
  );
}
