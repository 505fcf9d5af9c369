import { Button, Card, Checkbox, Empty, Flex, Popconfirm } from 'antd';
import { useMemo, useState } from 'react';
import type { ReportVersion } from '../../../api/schema.d.ts';
import { type ComparedBlock, compareVersions } from './compare-versions.ts';
import type { Change } from './compare-words.ts';
import { versionName } from './version-words.ts';

const STATES = { same: '', changed: '改动', added: '新增', removed: '删去' } as const;

/** Two versions laid over each other: what was put in is underlined, what was taken out struck through, and both are said aloud. */
export function Comparison({
  before,
  after,
  onRestore,
}: {
  readonly before: ReportVersion;
  readonly after: ReportVersion;
  /** Brings a paragraph back as it was in `before`; absent where nothing may be changed. */
  readonly onRestore: ((block: ComparedBlock) => void) | null;
}) {
  const [isWhole, setWhole] = useState(false);
  const compared = useMemo(() => compareVersions(before.snapshot, after.snapshot), [before, after]);
  const changed = compared.filter(({ state }) => state !== 'same');
  const shown = isWhole ? compared : changed;
  return (
    <Card
      size="small"
      title={`${versionName(before.version)} → ${versionName(after.version)}：${changed.length} 段不同`}
      extra={
        <Checkbox checked={isWhole} onChange={({ target }) => setWhole(target.checked)}>
          显示全文
        </Checkbox>
      }
    >
      <p className="compare-key">
        <ins>加下划线的</ins>是增加的，<del>加删除线的</del>是去掉的。
      </p>
      {shown.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="两版的文字和数字完全相同。" />
      ) : null}
      {shown.map((block) => (
        <section key={block.id} className={`compare-block compare-${block.kind} compare-${block.state}`}>
          <Flex justify="space-between" gap={8} className="compare-head">
            {block.state === 'same' ? null : <span className="compare-state">{STATES[block.state]}</span>}
            {onRestore === null ||
            block.state === 'same' ||
            block.kind === 'heading' ||
            block.before === null ? null : (
              <Popconfirm
                title={`把这一段恢复为${versionName(before.version)}的文字？`}
                description="成为新的一版，现在的文字留在修改记录中。"
                onConfirm={() => onRestore(block)}
              >
                <Button size="small">恢复这一段</Button>
              </Popconfirm>
            )}
          </Flex>
          <p className="compare-text">
            {block.number}
            <Changes changes={block.changes} />
          </p>
        </section>
      ))}
    </Card>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  return changes.map(({ kind, pieces }, place) => {
    const words = pieces.map(({ text, label }, index) => (
      // Pieces of a text have no name but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={index} className={label === null ? undefined : 'chip chip-fixed'} title={label ?? undefined}>
        {text}
      </span>
    ));
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    if (kind === 'same') return <span key={place}>{words}</span>;
    const Mark = kind === 'inserted' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Mark key={place}>
        <span className="for-readers">{kind === 'inserted' ? '（增加：' : '（去掉：'}</span>
        {words}
        <span className="for-readers">）</span>
      </Mark>
    );
  });
}
