import { chineseNumber } from './chinese-number.ts';
import {
  type ComposedPart,
  composePart,
  composeThemes,
  type Findings,
  findShortcomings,
  type Paragraph,
  plain,
} from './compose-part.ts';
import { textPiece } from './fragment.ts';
import type { Context } from './lookup.ts';
import type { Outline } from './outline-shape.ts';

/** A piece of the body in order. `place` says where it stands, for 数据来源说明: 一（七）. */
export type Draft =
  | {
      readonly kind: 'heading';
      readonly id: string;
      readonly section: string;
      readonly level: 1 | 2;
      readonly number: string;
      readonly text: string;
    }
  | (Paragraph & { readonly kind: 'paragraph'; readonly section: string; readonly place: string });

/** The body in statutory order; parts and sections of which nothing is left disappear and the numbers close up. */
export function composeBody(context: Context, outline: Outline): readonly Draft[] {
  const findings = findShortcomings(context, outline.sections);
  const composed = outline.sections.map((section) => {
    const compose = (part: Outline['opening'][number]) => composePart(context, section.id, part, findings);
    const paragraphs = composeThemes(context, section.id, section.themes, findings);
    const themes: ComposedPart[] =
      paragraphs.length === 0 ? [] : [{ id: `${section.id}/themes`, heading: null, paragraphs }];
    const parts = [...section.parts.map(compose).filter((part) => part !== null), ...themes];
    const lead = parts.length === 0 ? [] : section.lead.map(compose).filter((part) => part !== null);
    return { section, lead, parts: parts.length === 0 ? missing(context, section) : parts };
  });
  const present = composed.filter(({ parts }) => parts.length > 0);
  return [
    ...around(context, 'opening', '引言', outline.opening, findings),
    ...present.flatMap(({ section, lead, parts }, place) => {
      const number = chineseNumber(place + 1);
      return [
        ...headed(section.id, {
          id: section.id,
          level: 1,
          number: `${number}、`,
          text: plain(context, section.heading),
        }),
        ...lead.flatMap((part) => paragraphsOf(section.id, number, part)),
        ...numbered(section.id, number, parts),
      ];
    }),
    ...around(context, 'closing', '结尾', outline.closing, findings),
  ];
}

function missing(context: Context, section: Outline['sections'][number]): readonly ComposedPart[] {
  if (section.ifEmpty === null) return [];
  const id = `${section.id}/missing`;
  const fragment = [textPiece(plain(context, section.ifEmpty))];
  return [{ id, heading: null, paragraphs: [{ id, fragment, marked: 'placeholder' }] }];
}

function numbered(section: string, number: string, parts: readonly ComposedPart[]): readonly Draft[] {
  let headings = 0;
  return parts.flatMap((part) => {
    if (part.heading === null) return paragraphsOf(section, number, part);
    headings += 1;
    const own = `（${chineseNumber(headings)}）`;
    const heading = headed(section, { id: `${part.id}/heading`, level: 2, number: own, text: part.heading });
    return [...heading, ...paragraphsOf(section, `${number}${own}`, part)];
  });
}

function around(
  context: Context,
  scope: string,
  place: string,
  parts: Outline['opening'],
  findings: Findings,
): readonly Draft[] {
  const composed = parts.map((part) => composePart(context, scope, part, findings)).filter((part) => part !== null);
  return composed.flatMap((part) => paragraphsOf(scope, place, part));
}

function headed(
  section: string,
  heading: { id: string; level: 1 | 2; number: string; text: string },
): readonly Draft[] {
  return [{ kind: 'heading', section, ...heading }];
}

function paragraphsOf(section: string, place: string, { paragraphs }: ComposedPart): readonly Draft[] {
  return paragraphs.map((paragraph) => ({ kind: 'paragraph', section, place, ...paragraph }));
}
