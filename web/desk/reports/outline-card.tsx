import type { OpenReport } from '../../api/schema.d.ts';
import { remarksByHeading } from './notes/block-notes.ts';
import type { ReportNotes } from './notes/use-report-notes.ts';
import { SideCard } from './side-card.tsx';

/** The report's headings as a way about in it, with how many remarks wait under each. */
export function OutlineCard({
  open,
  notes,
  onJump,
}: {
  readonly open: OpenReport;
  readonly notes: ReportNotes;
  readonly onJump: (block: string) => void;
}) {
  const { report } = open;
  const remarks = remarksByHeading(open, notes.threads);
  const headings = report.blocks.flatMap((block) => {
    const set = block.kind === 'heading' ? report.document.body[block.start] : undefined;
    return set?.kind === 'heading' ? [{ id: block.id, level: set.level, text: `${set.number}${set.text}` }] : [];
  });
  return (
    <SideCard title="目录">
      <nav aria-label="报告目录">
        <ul className="outline-list">
          {headings.map(({ id, level, text }) => (
            <li key={id} className={`outline-${level}`}>
              <button type="button" onClick={() => onJump(id)}>
                {text}
              </button>
              {remarks.has(id) ? <span className="outline-remarks">批注 {remarks.get(id)}</span> : null}
            </li>
          ))}
        </ul>
      </nav>
    </SideCard>
  );
}
