import { Button } from 'antd';

/** Lists more of what does not stand on the page yet. */
export function MoreButton({
  left,
  step,
  onMore,
}: {
  readonly left: number;
  readonly step: number;
  readonly onMore: () => void;
}) {
  return left === 0 ? null : (
    <Button block onClick={onMore}>
      再列出 {Math.min(left, step)} 条（还有 {left} 条）
    </Button>
  );
}
