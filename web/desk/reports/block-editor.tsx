import { useBlocker } from '@tanstack/react-router';
import { Alert, App, Button, Flex, Popconfirm, Select } from 'antd';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import type { OpenReport, ReportBlock } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { fillEditable, insertAt, nodesOf, readEditable } from './editable-text.ts';
import { useFigureNames } from './figure-names.ts';
import { withBlock, withoutBlock } from './merge-edits.ts';
import { isConflict, useSaveEdits } from './save-edits.ts';
import { citedRef, parseTokens } from './token-text.ts';

const TOKENS = 'application/x-fadu-tokens';

/** Edits a block where it stands. Figures are chips: they can be moved, taken out and put in, but not typed over. */
export function BlockEditor({
  open,
  block,
  onClose,
}: {
  readonly open: OpenReport;
  readonly block: ReportBlock;
  readonly onClose: () => void;
}) {
  const { modal } = App.useApp();
  const box = useRef<HTMLDivElement>(null);
  const caret = useRef<Range | null>(null);
  const nameOf = useFigureNames(open.report);
  const [opened] = useState({ text: block.text, nameOf });
  const [isChanged, setChanged] = useState(false);
  const save = useSaveEdits(open, onClose);
  useBlocker({
    disabled: !isChanged,
    enableBeforeUnload: isChanged,
    shouldBlockFn: async () =>
      !(await modal.confirm({ title: '这一段的改动还没有保存，确定离开吗？', okText: '离开', cancelText: '留下' })),
  });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    fillEditable(element, opened.text, opened.nameOf);
    element.focus();
    const keep = () => {
      const range = window.getSelection()?.rangeCount === 0 ? undefined : window.getSelection()?.getRangeAt(0);
      if (range !== undefined && element.contains(range.commonAncestorContainer)) caret.current = range.cloneRange();
    };
    document.addEventListener('selectionchange', keep);
    return () => document.removeEventListener('selectionchange', keep);
  }, [opened]);
  const text = () => (box.current === null ? block.text : readEditable(box.current));
  const note = () => setChanged(text() !== opened.text);
  const put = (written: string) => {
    const element = box.current;
    if (element === null) return;
    const end = document.createRange();
    end.selectNodeContents(element);
    end.collapse(false);
    insertAt(caret.current ?? end, nodesOf(written, nameOf));
    note();
  };
  const copy = (event: ClipboardEvent, isCut: boolean) => {
    const selection = window.getSelection();
    if (selection === null || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    event.preventDefault();
    event.clipboardData.setData('text/plain', selection.toString());
    event.clipboardData.setData(TOKENS, readEditable(range.cloneContents()));
    if (isCut) {
      range.deleteContents();
      note();
    }
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const tokens = event.clipboardData.getData(TOKENS);
    put(tokens === '' ? event.clipboardData.getData('text/plain').replaceAll('{', '（').replaceAll('}', '）') : tokens);
  };
  const cancel = async () => {
    if (isChanged && !(await modal.confirm({ title: '放弃这一段的改动？', okText: '放弃', cancelText: '继续编辑' })))
      return;
    onClose();
  };
  const choices = new Map(open.report.figures.map((figure) => [citedRef(figure.ref), figure]));
  const conflict = isConflict(save.error);
  return (
    <section aria-label="编辑这一段">
      {conflict ? (
        <Alert
          type="warning"
          showIcon
          className="editor-alert"
          title="报告在您打开之后已被他人改动，这次没有保存。您的文字仍在下面。"
          description={
            block.text === opened.text
              ? '这一段他人没有改动，可以再次保存。'
              : `他人已把这一段改为：${wordsOf(block.text, nameOf)}。请核对后再次保存，将以您的文字为准。`
          }
        />
      ) : (
        <FaultAlert error={save.error} />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea cannot hold chips */}
      <div
        ref={box}
        className="editor-text"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label="这一段的文字，有底色的是台账数字"
        onInput={note}
        onCopy={(event) => copy(event, false)}
        onCut={(event) => copy(event, true)}
        onPaste={paste}
        onDrop={(event) => event.preventDefault()}
      />
      <p className="editor-hint">有底色的是台账数字，随台账更新，不能手改，可以删去或移动。换行即分段。</p>
      <Flex wrap gap={8} align="center">
        <Button
          type="primary"
          loading={save.isPending}
          onClick={() => save.mutate(withBlock(open.edits, block, text()))}
        >
          {block.marked === 'cause' && !isChanged ? '确认无误' : '保存'}
        </Button>
        <Button onClick={() => void cancel()}>取消</Button>
        <Select
          aria-label="插入数字"
          className="editor-insert"
          placeholder="插入数字"
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={360}
          options={[...choices].map(([ref, { label, printed }]) => ({ value: ref, label: `${label}　${printed}` }))}
          onChange={(ref: string | null) => {
            if (ref !== null) put(`{${ref}}`);
          }}
          notFoundContent="报告中没有这个数字"
        />
        {block.edited ? (
          <Popconfirm
            title="恢复为台账生成的文字？"
            description="这一段现有的改动将去掉。"
            onConfirm={() => save.mutate(withoutBlock(open.edits, block.id))}
          >
            <Button type="text">恢复系统文字</Button>
          </Popconfirm>
        ) : null}
        {block.text === '' ? null : (
          <Popconfirm
            title="删去这一段？"
            description="报告中不再有这一段，以后可以恢复。"
            onConfirm={() => save.mutate(withBlock(open.edits, block, ''))}
          >
            <Button type="text" danger>
              删去此段
            </Button>
          </Popconfirm>
        )}
      </Flex>
      {block.edited ? (
        <details className="editor-composed">
          <summary>对照台账生成的文字</summary>
          <p>{wordsOf(block.composed, nameOf)}</p>
        </details>
      ) : null}
    </section>
  );
}

function wordsOf(text: string, nameOf: (ref: string) => string): string {
  return parseTokens(text)
    .map((token) => (token.kind === 'text' ? token.text : nameOf(token.ref)))
    .join('');
}
