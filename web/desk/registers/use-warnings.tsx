import { App } from 'antd';
import { useCallback } from 'react';
import type { ErrorDetail } from '../../api/schema.d.ts';

/** Shows what was saved but deserves another look. */
export function useWarnings(): (warnings: readonly ErrorDetail[]) => void {
  const { modal } = App.useApp();
  return useCallback(
    (warnings) => {
      if (warnings.length === 0) return;
      modal.warning({
        title: '已保存，但请留意',
        okText: '知道了',
        content: (
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {warnings.map(({ says, remedy }) => (
              <li key={says}>
                {says}。{remedy}
              </li>
            ))}
          </ul>
        ),
      });
    },
    [modal],
  );
}
