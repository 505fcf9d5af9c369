import { Alert, Button, Flex, Typography } from 'antd';
import { formatInstant } from '../../ui/format.ts';
import type { Draft } from './record-draft.ts';
import type { DraftState } from './use-draft.ts';

/** Offers what was typed the last time and not saved. */
export function DraftNotice({
  draft,
  onTake,
  onDrop,
}: {
  readonly draft: Draft | undefined;
  readonly onTake: () => void;
  readonly onDrop: () => void;
}) {
  if (draft === undefined) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={`有一份 ${formatInstant(draft.savedAt)} 填写、没有保存的草稿。`}
      description={
        <Flex vertical gap={8}>
          <span>
            {draft.isServer === true
              ? '草稿加密保存在服务器上，只有本席位能打开。'
              : '草稿保存在这台电脑的浏览器中，不含个人信息。'}
          </span>
          <Flex gap={8} wrap>
            <Button size="small" type="primary" onClick={onTake}>
              恢复草稿
            </Button>
            <Button size="small" onClick={onDrop}>
              放弃
            </Button>
          </Flex>
        </Flex>
      }
    />
  );
}

/** Where what is typed is kept at the moment. */
export function DraftStateText({ state }: { readonly state: DraftState }) {
  if (state === 'none') return null;
  return (
    <Typography.Text type="secondary" style={{ alignSelf: 'center' }} role="status">
      {state === 'server' ? '草稿已存' : '草稿存在本机'}
    </Typography.Text>
  );
}
