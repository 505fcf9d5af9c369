import type { ReportTree } from '../../api/schema.d.ts';
import { SideCard } from './side-card.tsx';

/** The report's headings as a way about in it. */
export function OutlineCard({
  report,
  onJump,
}: {
  readonly report: ReportTree;
  readonly onJump: (block: string) => void;
}) {
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
            </li>
          ))}
        </ul>
      </nav>
    </SideCard>
  );
}
