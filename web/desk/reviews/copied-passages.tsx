import type { CopiedFrom } from '../../api/schema.d.ts';
import { type ComparedPart, compareTexts } from './compare-texts.ts';

type Passages = CopiedFrom['passages'];

/** Passages that two texts have, side by side, with what was changed in copying marked in both. */
export function CopiedPassages({
  names,
  passages,
}: {
  /** What the two texts are called. */
  readonly names: readonly [string, string];
  readonly passages: Passages;
}) {
  return (
    <div className="copies-passages">
      <div className="copies-side-name">{names[0]}</div>
      <div className="copies-side-name">{names[1]}</div>
      {passages.map((passage) => (
        <Passage key={`${passage.one.start} ${passage.other.start}`} passage={passage} names={names} />
      ))}
    </div>
  );
}

function Passage({
  passage: { one, other },
  names: [first, second],
}: {
  readonly passage: Passages[number];
  readonly names: readonly [string, string];
}) {
  const [left, right] = compareTexts(one.text, other.text);
  return (
    <div className="copies-passage">
      <blockquote data-of={first}>
        <Changes parts={left} />
      </blockquote>
      <blockquote data-of={second}>
        <Changes parts={right} />
      </blockquote>
    </div>
  );
}

function Changes({ parts }: { readonly parts: readonly ComparedPart[] }) {
  return parts.map(({ start, text, isShared }) => (isShared ? text : <mark key={start}>{text}</mark>));
}
