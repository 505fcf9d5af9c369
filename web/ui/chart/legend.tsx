import type { LegendItem } from './chart-ink.ts';
import './chart-card.css';

/** What the colours of a chart stand for; nothing where there is one only. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="chart-legend" aria-label="图例">
      {items.map(({ label, fill, edge }) => (
        <li key={label}>
          <i style={{ background: fill, borderColor: edge }} />
          {label}
        </li>
      ))}
    </ul>
  );
}
