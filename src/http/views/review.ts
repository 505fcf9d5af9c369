import type { z } from 'zod';
import type { Review } from '#app/review/open-review.ts';
import type { Law } from '#engine/law.ts';
import type { ReviewView } from '../contract/review.ts';

/** A review as the API shows it. */
export function reviewView(
  law: Law,
  { stored, unitName, examined, findings, comparisons, proposals }: Review,
): z.input<typeof ReviewView> {
  const { reading, isReport, skippedRules } = examined;
  const { org, county, year, issuedOn, docNumber, addressees, contents, headings, figures, citations } = reading;
  return {
    id: stored.id,
    fileName: stored.fileName,
    unit: stored.unit,
    unitName,
    year: stored.year,
    createdAt: stored.createdAt.toISOString(),
    by: stored.by,
    reading: {
      org,
      county,
      year,
      issuedOn,
      docNumber,
      addressees: [...addressees],
      contents,
      chars: stored.text.length,
      source: stored.source,
      isReport,
      skippedRules,
    },
    text: stored.text,
    headings: [...headings],
    figures: figures.map(({ partOf: _, indicator: __, value, ...figure }) => ({
      ...figure,
      value: typeof value === 'number' ? value : [value[0], value[1]],
      registerLabel: law.registers.get(figure.register)?.label ?? null,
    })),
    citations: [...citations],
    findings: findings.map((finding) => ({
      ...finding,
      copied: finding.copied === null ? null : { ...finding.copied, passages: [...finding.copied.passages] },
    })),
    comparisons: comparisons.map(({ records, ...comparison }) => ({ ...comparison, records: [...records] })),
    proposals: proposals.map(({ others, ...proposal }) => ({ ...proposal, others: [...others] })),
  };
}
