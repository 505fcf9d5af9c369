import { Link } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { CopiedFrom } from '../../api/schema.d.ts';
import { CopiedPassages } from './copied-passages.tsx';

const WIDTH_PX = 1080;

/** Opens the passages that a report shares with another, side by side. */
export function CopiedButton({ copied }: { readonly copied: CopiedFrom }) {
  const [isOpen, setOpen] = useState(false);
  const { unitName, fileName, year, passages, letters, review } = copied;
  const source = `${unitName ?? fileName}${year === null ? '' : `${year}年度`}`;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        并排对照 {passages.length} 段
      </Button>
      <Modal
        open={isOpen}
        width={WIDTH_PX}
        title={`与${source}的报告相同：${passages.length} 段、${letters} 字`}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="copies-note">
          地名、数字、固定提法不计；改动过的字有底色。
          {review === null ? (
            '对方是法度中已经批准的报告。'
          ) : (
            <Link to="/reviews/$id" params={{ id: review }} preload={false}>
              打开{source}的审读
            </Link>
          )}
        </p>
        <CopiedPassages names={['本文', source]} passages={passages} />
      </Modal>
    </>
  );
}
