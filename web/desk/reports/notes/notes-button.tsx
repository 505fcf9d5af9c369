import { CommentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { BlockNotes } from './block-notes.ts';
import './notes.css';

/** The mark in the margin of a paragraph: how much is noted on it; opens the notes. */
export function NotesButton({
  notes,
  mayRemark,
  isShown,
  onOpen,
}: {
  readonly notes: BlockNotes | undefined;
  readonly mayRemark: boolean;
  readonly isShown: boolean;
  /** With the words that are chosen in the paragraph. */
  readonly onOpen: () => void;
}) {
  const hints = (notes?.warnings.length ?? 0) + (notes?.findings.length ?? 0);
  const open = notes?.threads.filter(({ isOpen }) => isOpen).length ?? 0;
  const settled = (notes?.threads.length ?? 0) - open;
  if (hints + open + settled === 0 && !mayRemark) return null;
  const parts = [...(hints > 0 ? [`提示${hints}`] : []), ...(open > 0 ? [`批注${open}`] : [])];
  const isPressing = notes?.warnings.some(({ severity }) => severity === 'must') === true;
  const classes = ['notes-button', parts.length > 0 ? 'notes-button-some' : '', isPressing ? 'notes-button-must' : ''];
  return (
    <Button
      size="small"
      className={classes.filter(Boolean).join(' ')}
      icon={<CommentOutlined />}
      aria-expanded={isShown}
      aria-label={parts.length === 0 ? `批注这一段${settled > 0 ? `（已了结${settled}条）` : ''}` : parts.join('，')}
      // The words chosen in the paragraph stay chosen.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      {parts.join(' ')}
    </Button>
  );
}
