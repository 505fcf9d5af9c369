import type { ReviewListed } from '../../api/schema.d.ts';

type Rule = ReviewListed['rules'][number];

/** Which reviews are shown: those with findings of a weight, those that break a rule, those of a unit (null: of no known unit). */
export type ReviewFilter = {
  readonly weight: 'all' | 'fail' | 'doubt' | 'clean';
  readonly rule: string | null;
  readonly unit: string | null;
};

export const NO_FILTER: ReviewFilter = { weight: 'all', rule: null, unit: null };

export function filterReviews(reviews: readonly ReviewListed[], filter: ReviewFilter): readonly ReviewListed[] {
  return reviews.filter(
    ({ standing, rules, unit }) =>
      hasWeight(standing, filter.weight) &&
      (filter.rule === null || rules.some(({ rule }) => rule === filter.rule)) &&
      (filter.unit === null || unit === filter.unit),
  );
}

function hasWeight({ fail, doubt, unassessable }: ReviewListed['standing'], weight: ReviewFilter['weight']): boolean {
  switch (weight) {
    case 'all':
      return true;
    case 'fail':
      return fail > 0;
    case 'doubt':
      return doubt > 0;
    case 'clean':
      return fail + doubt + unassessable === 0;
  }
}

/** The rules that are broken, with how many reports break each, the most frequent first. */
export function rulesBroken(
  reviews: readonly ReviewListed[],
): readonly { readonly rule: string; readonly label: string; readonly reports: number }[] {
  const found = new Map<string, Pick<Rule, 'rule' | 'label'> & { reports: number }>();
  for (const { rules } of reviews) {
    for (const [rule, label] of new Map(rules.map((one) => [one.rule, one.label]))) {
      const known = found.get(rule);
      if (known === undefined) found.set(rule, { rule, label, reports: 1 });
      else known.reports += 1;
    }
  }
  return [...found.values()].filter(({ rule }) => rule !== '').sort((one, other) => other.reports - one.reports);
}

/** Units that reviews are of, by their codes. */
export function unitsOf(reviews: readonly ReviewListed[]): readonly { readonly unit: string; readonly name: string }[] {
  const named = new Map(reviews.flatMap(({ unit, unitName }) => (unit === null ? [] : [[unit, unitName ?? unit]])));
  return [...named].map(([unit, name]) => ({ unit, name })).sort((one, other) => one.unit.localeCompare(other.unit));
}
