import { useBlocker } from '@tanstack/react-router';
import Document from '@tiptap/extension-document';
import Paragraph from '@tiptap/extension-paragraph';
import Text from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { EditorContent, useEditor } from '@tiptap/react';
import { Alert, App, Button, Flex, Popconfirm, Select } from 'antd';
import { useRef, useState } from 'react';
import type { OpenReport, ReportBlock } from '../../../api/schema.d.ts';
import { FaultAlert } from '../../../ui/fault-alert.tsx';
import { withBlock, withoutBlock } from '../merge-edits.ts';
import { conflictText, isConflict, useSaveEdits } from '../save-edits.ts';
import { documentOf, textOfDocument } from './block-document.ts';
import { useFigureChoices } from './figure-choices.ts';
import { useFigureNames } from './figure-names.ts';
import { FigureNode } from './figure-node.ts';
import { FigureSuggestion } from './figure-suggestion.tsx';
import { LiveNotes } from './live-notes.tsx';
import { parseTokens } from './token-text.ts';

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
  const choices = useFigureChoices(open.report);
  const nameOf = useFigureNames(open.report, choices);
  const [opened] = useState(block.text);
  const [typed, setTyped] = useState(block.text);
  const isChanged = typed !== opened;
  // The editor is made once and asks for names and choices when it needs them.
  const latest = useRef({ nameOf, choices });
  latest.current = { nameOf, choices };
  const editor = useEditor({
    extensions: [
      Document,
      Paragraph,
      Text,
      UndoRedo,
      FigureNode.configure({ nameOf: (ref) => latest.current.nameOf(ref) }),
      FigureSuggestion.configure({ choices: () => latest.current.choices }),
    ],
    content: documentOf(block.text),
    autofocus: 'end',
    editorProps: {
      attributes: {
        class: 'editor-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': '这一段的文字，有底色的是台账数字',
      },
    },
    onUpdate: ({ editor: changed }) => setTyped(textOfDocument(changed.getJSON())),
  });
  const save = useSaveEdits(open, onClose);
  useBlocker({
    disabled: !isChanged,
    enableBeforeUnload: isChanged,
    shouldBlockFn: async () =>
      !(await modal.confirm({ title: '这一段的改动还没有保存，确定离开吗？', okText: '离开', cancelText: '留下' })),
  });
  const text = () => (editor === null ? block.text : textOfDocument(editor.getJSON()));
  const store = () => save.mutate({ edits: withBlock(open.edits, block, text()) });
  const cancel = async () => {
    if (isChanged && !(await modal.confirm({ title: '放弃这一段的改动？', okText: '放弃', cancelText: '继续编辑' })))
      return;
    onClose();
  };
  const conflict = isConflict(save.error);
  return (
    <section aria-label="编辑这一段">
      {conflict ? (
        <Alert
          type="warning"
          showIcon
          className="editor-alert"
          title="这一段在您打开之后已被他人改动，这次没有保存。您的文字仍在下面。"
          description={`${conflictText(save.error)}。请核对、合并后再次保存，将以您的文字为准；对方的文字留在修改记录中。`}
        />
      ) : (
        <FaultAlert error={save.error} />
      )}
      <EditorContent
        editor={editor}
        onKeyDown={(event) => {
          if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          store();
        }}
      />
      <p className="editor-hint">
        有底色的是台账数字，随台账更新，不能手改，可以删去或移动。打 # 和名称插入数字，换行即分段，Ctrl+S 保存。
      </p>
      <LiveNotes open={open} block={block} text={typed} />
      <Flex wrap gap={8} align="center">
        <Button type="primary" loading={save.isPending} onClick={store}>
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
          options={choices.map(({ ref, label, printed }) => ({ value: ref, label: `${label}　${printed}` }))}
          onChange={(ref: string | null) => {
            if (ref !== null) editor?.chain().focus().insertContent({ type: 'figure', attrs: { ref } }).run();
          }}
          notFoundContent="没有这个名称的数字"
        />
        {block.edited ? (
          <Popconfirm
            title="恢复为台账生成的文字？"
            description="这一段现有的改动将去掉。"
            onConfirm={() => save.mutate({ edits: withoutBlock(open.edits, block.id) })}
          >
            <Button type="text">恢复系统文字</Button>
          </Popconfirm>
        ) : null}
        {block.text === '' ? null : (
          <Popconfirm
            title="删去这一段？"
            description="报告中不再有这一段，以后可以恢复。"
            onConfirm={() => save.mutate({ edits: withBlock(open.edits, block, '') })}
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
