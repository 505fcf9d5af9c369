import type { Document, Run } from '../../api/schema.d.ts';
import { useOpenedWide } from './side-card.tsx';

type Annex = Document['annexes'][number];
type AnnexTable = Extract<Annex['body'][number], { kind: 'table' }>;

/** An annex on a sheet of its own. On a phone its table is closed, and each of its rows is a card. */
export function AnnexSheet({ annex }: { readonly annex: Annex }) {
  return (
    <article className="paper paper-annex" aria-label={`附件：${annex.title}`}>
      <p className="paper-annex-mark">附件</p>
      <h2 className="paper-title">{annex.title}</h2>
      {annex.body.map((block, place) => {
        const key = `${block.kind} ${place}`;
        if (block.kind === 'table') return <Rows key={key} table={block} />;
        if (block.kind === 'paragraph') {
          return (
            <p key={key} className="paper-paragraph">
              {wordsOf(block.runs)}
            </p>
          );
        }
        return (
          <h3 key={key} className="paper-heading">
            {block.number}
            {block.text}
          </h3>
        );
      })}
    </article>
  );
}

function Rows({ table: { columns, rows } }: { readonly table: AnnexTable }) {
  const isWide = useOpenedWide();
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <details className="annex-box" open={isWide}>
      <summary>共 {rows.length} 项</summary>
      <table className="annex-table">
        <colgroup>
          {columns.map(({ label, share }) => (
            <col key={label} style={{ width: `${(share / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={wordsOf(row)}>
              {columns.map(({ label, align }, place) => (
                <td key={label} data-label={label} className={`annex-${align}`}>
                  {row[place]?.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
