import type { Condition } from './condition.ts';
import type { ReportNeeds } from './facts.ts';
import type { Outline, Part } from './outline-shape.ts';
import type { Clause, Sentence } from './wording.ts';

type Collected = { [K in Exclude<keyof ReportNeeds, 'rows' | 'targets'>]: Set<string> };

/** What the composer will ask for, read off the outline. */
export function needsOf(
  outline: Pick<Outline, 'opening' | 'sections' | 'closing' | 'queries' | 'targets'>,
): ReportNeeds {
  const found: Collected = {
    figures: new Set(),
    previous: new Set(),
    breakdowns: new Set(),
    monthly: new Set(),
    perVillage: new Set(),
  };
  for (const part of [...outline.opening, ...outline.closing]) inPart(part, found);
  for (const section of outline.sections) {
    for (const part of [...section.lead, ...section.parts]) inPart(part, found);
    for (const signal of section.themes.flatMap(({ signals }) => signals)) {
      inCondition(signal.when, found);
      inSentence(signal.shortcoming, found);
      inTemplate(signal.cause, found);
      inTemplate(signal.measure, found);
    }
  }
  return {
    figures: [...found.figures],
    previous: [...found.previous],
    breakdowns: [...found.breakdowns],
    monthly: [...found.monthly],
    perVillage: [...found.perVillage],
    rows: outline.queries,
    targets: outline.targets,
  };
}

function inPart(part: Part, found: Collected): void {
  for (const { sentences } of part.points) for (const sentence of sentences) inSentence(sentence, found);
}

function inSentence({ clauses, opening }: Sentence, found: Collected): void {
  if (opening !== undefined) inTemplate(opening, found);
  for (const clause of clauses) inClause(clause, found);
}

function inClause(clause: Clause, found: Collected): void {
  if (clause.when !== undefined) inCondition(clause.when, found);
  for (const inner of clause.with ?? []) inClause(inner, found);
  for (const template of templatesOf(clause)) inTemplate(template, found);
  switch (clause.kind) {
    case 'say':
    case 'target':
      addFigure(clause.of, found);
      break;
    case 'breakdown':
      found.figures.add(clause.of);
      found.breakdowns.add(clause.of);
      break;
    case 'compare':
      found.figures.add(clause.of);
      found.previous.add(clause.of);
      break;
    case 'villages':
      found.figures.add(clause.of);
      found.perVillage.add(clause.of);
      break;
    case 'months':
      found.figures.add(clause.of);
      found.monthly.add(clause.of);
      break;
    case 'list':
    case 'each':
    case 'tally':
    case 'counted':
    case 'targets':
    case 'words':
      break;
  }
}

function inCondition(condition: Condition, found: Collected): void {
  switch (condition.kind) {
    case 'state':
      addFigure(condition.of, found);
      break;
    case 'bound':
      addFigure(condition.of, found);
      if (typeof condition.than === 'string' && condition.than !== 'villages') addFigure(condition.than, found);
      break;
    case 'months':
      found.figures.add(condition.of);
      found.monthly.add(condition.of);
      break;
    case 'trend':
      found.figures.add(condition.of);
      found.previous.add(condition.of);
      break;
    case 'villages':
      found.figures.add(condition.of);
      found.perVillage.add(condition.of);
      break;
    case 'target':
      if (condition.of !== null) found.figures.add(condition.of);
      break;
    case 'all':
    case 'any':
      for (const inner of condition.of) inCondition(inner, found);
      break;
    case 'not':
      inCondition(condition.of, found);
      break;
    case 'rows':
      break;
  }
}

/** Every wording of a clause, whichever will be printed. */
export function templatesOf(clause: Clause): readonly string[] {
  const texts = Object.entries(clause).flatMap(([key, value]) =>
    typeof value === 'string' && !NOT_TEXT.has(key) ? [value] : [],
  );
  return clause.kind === 'tally' ? [...texts, ...Object.values(clause.words)] : texts;
}

const NOT_TEXT = new Set(['kind', 'of', 'rows', 'by', 'unit', 'join', 'test']);

/** `{disputes.handled}`, `{disputes.handled@land}`, `{disputes.handled|previous}` */
export const FIGURE_BRACE = /\{([a-z0-9-]+(?:\.[a-z0-9-]+)+(?:@[a-z0-9-]+)?)(?:\|(previous))?\}/g;

function inTemplate(template: string, found: Collected): void {
  for (const [, id = '', which] of template.matchAll(FIGURE_BRACE)) {
    if (which === undefined) addFigure(id, found);
    else found.previous.add(id);
  }
}

/** A part of a measure (`disputes.handled@land`) comes with the breakdown of the whole. */
function addFigure(id: string, found: Collected): void {
  const [whole = id, option] = id.split('@');
  found.figures.add(whole);
  if (option !== undefined) found.breakdowns.add(whole);
}
