import { memo, useMemo } from 'react';
import type { Review } from '../../api/schema.d.ts';
import { isStanding } from './finding-words.ts';
import { type Mark, markText, type Paragraph, type Piece } from './mark-text.ts';
import { findingMark, marksOf } from './review-marks.ts';

export type Shown = { readonly figures: boolean; readonly citations: boolean };

/** How findings and figures look, by the id of their mark. */
type Looks = ReadonlyMap<string, { readonly className: string; readonly title: string }>;

const ROLES: Readonly<Record<Review['figures'][number]['role'], string>> = {
  result: '已做',
  target: '要求',
  threshold: '规定的限度',
  plan: '打算',
};

/** The text as it was, line by line, with what was read in it and what was found. Only lines that change are drawn anew. */
export function MarkedText({
  review,
  active,
  shown,
  onMark,
}: {
  readonly review: Review;
  /** Id of the mark that is opened. */
  readonly active: string | null;
  readonly shown: Shown;
  readonly onMark: (id: string) => void;
}) {
  // The places do not change with a judgement, the looks do.
  const { text, figures, citations, headings } = review;
  const places = review.findings.map(({ start, end }) => `${start}-${end}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places of the findings stand for the findings
  const paragraphs = useMemo(() => markText(text, marksOf(review)), [text, figures, citations, headings, places]);
  const looks = useMemo(() => looksOf(review), [review]);
  return (
    // The marks in it are reached by the keyboard; this only takes their clicks.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className={`marked ${shown.figures ? 'marked-figures' : ''} ${shown.citations ? 'marked-citations' : ''}`}
      onClick={({ target }) => {
        const id = target instanceof Element ? target.closest<HTMLElement>('[data-open]')?.dataset.open : undefined;
        if (id !== undefined) onMark(id);
      }}
    >
      {paragraphs.map((paragraph) => {
        const ids = idsOf(paragraph);
        return (
          <Line
            key={paragraph.start}
            paragraph={paragraph}
            looks={looks}
            tones={ids.map((id) => looks.get(id)?.className ?? '').join()}
            active={active !== null && ids.includes(active) ? active : null}
          />
        );
      })}
    </div>
  );
}

const known = new WeakMap<Paragraph, readonly string[]>();

function idsOf(paragraph: Paragraph): readonly string[] {
  const ids = known.get(paragraph) ?? [...new Set(paragraph.pieces.flatMap(({ marks }) => marks.map(({ id }) => id)))];
  known.set(paragraph, ids);
  return ids;
}

type LineProps = {
  readonly paragraph: Paragraph;
  readonly looks: Looks;
  readonly tones: string;
  readonly active: string | null;
};

const Line = memo(
  function Line({ paragraph: { pieces }, looks, active }: LineProps) {
    return (
      <p className="marked-line">
        {pieces.length === 0 ? <br /> : pieces.map((piece) => <Part key={piece.start} {...{ piece, looks, active }} />)}
      </p>
    );
  },
  (before, after) =>
    before.paragraph === after.paragraph && before.tones === after.tones && before.active === after.active,
);

function Part({ piece, looks, active }: { piece: Piece; looks: Looks; active: string | null }) {
  const { marks, text, start } = piece;
  if (marks.length === 0) return text;
  const classes = [
    ...new Set(marks.map(({ id, kind }) => looks.get(id)?.className ?? `mark-${kind}`)),
    ...(active !== null && marks.some(({ id }) => id === active) ? ['mark-active'] : []),
  ];
  const opens = openedBy(marks);
  // A finding is reached by the tabulator where it begins; a figure only by the pointer, there are hundreds of them.
  const isFirst = marks.some(({ kind, start: from }) => kind === 'finding' && from === start);
  return (
    <span
      className={classes.join(' ')}
      data-marks={marks.map(({ id }) => id).join(' ')}
      data-open={opens?.id}
      title={opens === undefined ? undefined : looks.get(opens.id)?.title}
      {...(isFirst
        ? {
            role: 'button',
            tabIndex: 0,
            onKeyDown: ({ key, currentTarget }: { key: string; currentTarget: HTMLElement }) => {
              if (key === 'Enter') currentTarget.click();
            },
          }
        : {})}
    >
      {text}
    </span>
  );
}

/** Which of several marks a click opens: the shortest finding, else the figure. */
function openedBy(marks: readonly Mark[]): Mark | undefined {
  const findings = marks.filter(({ kind }) => kind === 'finding');
  const shortest = findings.sort((one, other) => one.end - one.start - (other.end - other.start))[0];
  return shortest ?? marks.find(({ kind }) => kind === 'figure');
}

function looksOf({ findings, figures }: Review): Looks {
  const looks = new Map<string, { className: string; title: string }>();
  for (const [place, { role, unit, subject, registerLabel, text }] of figures.entries()) {
    const title = [
      `读作：${text}`,
      subject,
      registerLabel ?? '不属于台账',
      unit === '' ? '' : `单位 ${unit}`,
      ROLES[role],
    ];
    looks.set(`n${place}`, { className: 'mark-figure', title: title.filter((part) => part !== '').join('，') });
  }
  for (const [place, finding] of findings.entries()) {
    const tone = isStanding(finding) ? finding.verdict : 'settled';
    looks.set(findingMark(place), { className: `mark-finding mark-${tone}`, title: finding.says });
  }
  return looks;
}

const SETTLED_PX = 2;
const MOST_TRIES = 8;

/**
 * Brings the place of a mark to the middle of the window. Lines that were not looked at yet have no height of their own, so that
 * the place is sought again until it stays where it is.
 */
export function showMark(id: string): void {
  const element = document.querySelector(`[data-marks~="${id}"]`);
  if (element === null) return;
  const seek = (triesLeft: number, before: number) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top } = element.getBoundingClientRect();
    if (triesLeft > 0 && Math.abs(top - before) > SETTLED_PX) requestAnimationFrame(() => seek(triesLeft - 1, top));
  };
  seek(MOST_TRIES, Number.POSITIVE_INFINITY);
}
