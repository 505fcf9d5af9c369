import type { MouseEvent, RefObject } from 'react';
import { FONT, INK } from './chart-ink.ts';
import { useWidth } from './tile-map.tsx';
import './tile-map.css';

/** A target and how far it is reached. Without a value the bar is empty and `text` says why. */
export type Bullet = {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly target: number;
  /** 现在 15，不低于 12 */
  readonly text: string;
  readonly href: string;
};

const ROW_PX = 50;
const BAR_PX = 14;
const LETTER_PX = 14;
/** Room behind the target, and behind what goes beyond it. */
const ROOM = { target: 1.25, value: 1.05 } as const;

/** How a bar is drawn, as shares of the width: how long it is, and where its target stands. */
export function bulletShape({ value, target }: Pick<Bullet, 'value' | 'target'>): {
  readonly bar: number;
  readonly mark: number;
} {
  const whole = Math.max(1, target * ROOM.target, (value ?? 0) * ROOM.value);
  return { bar: Math.max(0, (value ?? 0) / whole), mark: target / whole };
}

/** Targets as bars with a mark where the target is; each opens what it is about. In the order given, not by how far they are. */
export function BulletRows({
  title,
  bullets,
  box,
  onOpen,
}: {
  readonly title: string;
  readonly bullets: readonly Bullet[];
  readonly box: RefObject<HTMLElement | null>;
  readonly onOpen: (key: string) => void;
}) {
  const widthPx = useWidth(box) - 4;
  const open = (event: MouseEvent, key: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(key);
  };
  const heightPx = bullets.length * ROW_PX;
  return (
    <section ref={box} className="tile-map" aria-label={title}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width={widthPx}
        height={heightPx}
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        fontFamily={FONT}
      >
        <title>{title}</title>
        {bullets.map((bullet, place) => (
          <a
            key={bullet.key}
            href={bullet.href}
            aria-label={`${nameIn(bullet, widthPx)} ${bullet.text}`}
            onClick={(event) => open(event, bullet.key)}
          >
            <OneBullet bullet={bullet} y={place * ROW_PX} widthPx={widthPx} />
          </a>
        ))}
      </svg>
    </section>
  );
}

function OneBullet({ bullet, y, widthPx }: { readonly bullet: Bullet; readonly y: number; readonly widthPx: number }) {
  const { label, text } = bullet;
  const { bar, mark } = bulletShape(bullet);
  const top = y + 26;
  const name = nameIn(bullet, widthPx);
  const at = mark * widthPx;
  return (
    <g>
      <title>{`${label}　${text}`}</title>
      <rect x={0} y={y} width={widthPx} height={ROW_PX - 4} fill="#ffffff" />
      <text x={0} y={y + 17} fontSize={LETTER_PX} fill="#1a5fb4">
        {name}
      </text>
      <text x={widthPx} y={y + 17} fontSize={LETTER_PX} fill={INK.text} textAnchor="end">
        {text}
      </text>
      <rect x={0.5} y={top} width={Math.max(0, widthPx - 1)} height={BAR_PX} fill="#f3f6f9" stroke={INK.line} />
      <rect x={0.5} y={top + 2} width={Math.max(0, bar * widthPx - 1)} height={BAR_PX - 4} fill={INK.now} />
      <path d={`M${at} ${top - 3} v${BAR_PX + 6}`} stroke="#8a3b00" strokeWidth={2.5} />
    </g>
  );
}

/** The name as far as there is room for it beside the numbers. */
function nameIn({ label, text }: Bullet, widthPx: number): string {
  const room = Math.floor((widthPx - lengthOf(text) * LETTER_PX - 16) / LETTER_PX);
  return lengthOf(label) <= room ? label : `${[...label].slice(0, Math.max(4, room - 1)).join('')}…`;
}

/** In widths of a Chinese character. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 256 ? 0.58 : 1), 0);
}
