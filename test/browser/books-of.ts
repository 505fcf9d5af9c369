import type { Page } from 'playwright-core';

const TOWN = '990101100';
const YEAR = 2023;

/** What a township's year says: every figure that is known, and the sentences of the report that is drafted from them. */
export type Books = {
  readonly figures: ReadonlyMap<string, number>;
  readonly sentences: readonly string[];
};

/** Reads both as the person at the page sees them. */
export async function booksOf(page: Page): Promise<Books> {
  const answer = await page.request.get(`/api/figures?period=${YEAR}`);
  const { figures } = (await answer.json()) as { figures: { label: string; value: number | null }[] };
  const drafted = await page.request.get(`/api/reports/${TOWN}/${YEAR}`);
  const { report } = (await drafted.json()) as { report: { document: { body: { runs?: { text: string }[] }[] } } };
  const paragraphs = report.document.body.map(({ runs = [] }) => runs.map(({ text }) => text).join(''));
  return {
    figures: new Map(figures.flatMap(({ label, value }) => (value === null ? [] : [[label, value]]))),
    sentences: paragraphs.flatMap((text) => text.match(/[^。；]+[。；]?/g) ?? []),
  };
}

/** What has changed between two readings: figures as `before → after`, and the sentences that are new. */
export function changesOf(before: Books, after: Books) {
  const names = new Set([...before.figures.keys(), ...after.figures.keys()]);
  const figures = [...names].flatMap((name) => {
    const [was, is] = [before.figures.get(name), after.figures.get(name)];
    return was === is ? [] : [[name, `${was ?? '—'} → ${is ?? '—'}`] as const];
  });
  return {
    figures: Object.fromEntries(figures),
    sentences: after.sentences.filter((sentence) => !before.sentences.includes(sentence)),
  };
}
