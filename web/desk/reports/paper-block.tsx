import { EditOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { Fragment, lazy, Suspense } from 'react';
import type { Block, ReportBlock, Run } from '../../api/schema.d.ts';
import { blockElementId } from './jump-to-block.ts';
import { NotesButton } from './notes/notes-button.tsx';
import { NotesPanel } from './notes/notes-panel.tsx';
import type { PaperProps } from './paper-props.ts';

/** The editor comes when somebody edits: reading a report does not wait for it. */
const BlockEditor = lazy(() => import('./editor/block-editor.tsx').then((file) => ({ default: file.BlockEditor })));

const HEADINGS = { 1: 'h3', 2: 'h4', 3: 'h5', 4: 'h6' } as const;

const MARKS = { cause: '原因由台账推出，待核实', placeholder: '待填写' } as const;

/** One block of the report: read with figures that open, or edited in place. */
export function PaperBlock({ block, ...props }: PaperProps & { readonly block: ReportBlock }) {
  const { open, mayEdit, editing, onEdit, notes, noted, onNotes } = props;
  const isNoted = noted?.block === block.id;
  const set = open.report.document.body.slice(block.start, block.start + block.length);
  const isEditable = mayEdit && block.editable;
  if (editing === block.id && isEditable) {
    return (
      <div id={blockElementId(block.id)} className="report-block report-block-editing" tabIndex={-1}>
        <Suspense fallback={<Skeleton active />}>
          <BlockEditor open={open} block={block} onClose={() => onEdit(null)} />
        </Suspense>
      </div>
    );
  }
  if (set.length === 0 && !isEditable) return null;
  const marked = open.state === 'draft' ? block.marked : null;
  const classes = [
    'report-block',
    marked === null ? '' : `report-block-${marked}`,
    block.edited && isEditable ? 'report-block-edited' : '',
  ];
  return (
    <div id={blockElementId(block.id)} className={classes.filter(Boolean).join(' ')} tabIndex={-1}>
      {marked === null ? null : <span className="report-mark no-print">{MARKS[marked]}</span>}
      {set.length === 0 ? (
        <p className="paper-removed no-print">此段已删去</p>
      ) : (
        set.map((one, place) => (
          // Blocks of one edit are its lines; they have no name but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <SetBlock key={`${block.id} ${place}`} block={one} {...props} />
        ))
      )}
      <div className="report-margin no-print">
        {isEditable && editing === null ? (
          <Button
            className="report-edit"
            size="small"
            icon={<EditOutlined aria-hidden />}
            onClick={() => onEdit(block.id)}
          >
            <span aria-hidden>{block.edited ? '已改' : '编辑'}</span>
            <span className="for-readers">
              编辑这一段{block.edited ? '（已改）' : ''}：{block.composed.replace(/\{[^}]*\}/g, '').slice(0, 16)}
            </span>
          </Button>
        ) : null}
        {set.length === 0 ? null : (
          <NotesButton
            notes={notes.byBlock.get(block.id)}
            mayRemark={notes.mayRemark && block.kind === 'paragraph'}
            isShown={isNoted}
            onOpen={() => onNotes(isNoted ? null : { block: block.id, passage: chosenIn(blockElementId(block.id)) })}
          />
        )}
      </div>
      {isNoted ? (
        <NotesPanel
          notes={notes.byBlock.get(block.id)}
          block={block.id}
          passage={noted?.passage ?? null}
          unit={open.report.unit.code}
          year={open.report.year}
          mayRemark={notes.mayRemark}
          onClose={() => onNotes(null)}
        />
      ) : null}
    </div>
  );
}

/** The words chosen in an element; null where none are, or they reach beyond it. */
function chosenIn(element: string): string | null {
  const selection = window.getSelection();
  const inside = document.getElementById(element);
  if (selection === null || selection.isCollapsed || inside === null) return null;
  const words = selection.toString().trim();
  const isWithin = inside.contains(selection.anchorNode) && inside.contains(selection.focusNode);
  return isWithin && words !== '' ? words : null;
}

function SetBlock({ block, drifted, onFigure }: { block: Block } & Pick<PaperProps, 'drifted' | 'onFigure'>) {
  if (block.kind === 'heading') {
    const Heading = HEADINGS[block.level];
    return (
      <Heading className={`paper-heading paper-heading-${block.level}`}>
        {block.number}
        {block.text}
      </Heading>
    );
  }
  if (block.kind === 'table') return null;
  return (
    <p className="paper-paragraph">
      <Runs runs={block.runs} drifted={drifted} onFigure={onFigure} />
    </p>
  );
}

function Runs({ runs, drifted, onFigure }: { runs: readonly Run[] } & Pick<PaperProps, 'drifted' | 'onFigure'>) {
  return runs.map((run, place) => {
    if (run.kind === 'figure') {
      const isDrifted = drifted.has(run.ref);
      return (
        // A true button is a box of its own: the line would break before the comma that follows it.
        // biome-ignore lint/a11y/useSemanticElements: see above
        <span
          key={run.ref}
          role="button"
          tabIndex={0}
          className={isDrifted ? 'chip chip-drifted' : 'chip'}
          aria-haspopup="dialog"
          title={isDrifted ? '台账已有变化，点开核对' : '点开看出处'}
          onClick={() => onFigure(run.ref)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onFigure(run.ref);
          }}
        >
          {run.text}
        </span>
      );
    }
    // Words between figures have no name but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={place}>{run.bold === true ? <strong>{run.text}</strong> : run.text}</Fragment>;
  });
}
