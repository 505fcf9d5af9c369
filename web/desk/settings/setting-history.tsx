import { Flex, Modal, Typography } from 'antd';
import type { Setting } from '../../api/schema.d.ts';
import { formatInstant } from '../../ui/format.ts';
import { settingText } from './setting-text.ts';

/** Every value that was ever set, newest first: from when, on what basis, by whom. */
export function SettingHistory({
  setting,
  onClose,
}: {
  readonly setting: Setting | null;
  readonly onClose: () => void;
}) {
  return (
    <Modal open={setting !== null} title={`历次变更：${setting?.label ?? ''}`} footer={null} onCancel={onClose}>
      <Flex vertical gap={12}>
        {setting?.history.map((entry) => (
          <div key={`${entry.unit}${entry.setAt}`}>
            <div style={{ overflowWrap: 'anywhere' }}>
              {entry.since} 起：
              <strong>{entry.value === null ? '恢复上级或系统的规定' : settingText(setting, entry.value)}</strong>
            </div>
            <Typography.Text type="secondary">
              依据：{entry.basis}。{entry.unitName} {entry.setBy}，{formatInstant(entry.setAt)}
            </Typography.Text>
          </div>
        ))}
      </Flex>
    </Modal>
  );
}
