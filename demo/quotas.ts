import type { Letter, Place } from './place.ts';

/**
 * How many things of a kind are made for each township. These are orders to the makers of rows, never figures: figures come
 * only from counting the rows. `register.thing`, in the order of the registers.
 */
const quotas = {
  'tasks.county': { A: 11, B: 10, C: 12, D: 11, E: 10 },
  'tasks.township': { A: 12, B: 11, C: 14, D: 12, E: 11 },
  'tasks.never-done': { A: 1, B: 3, C: 1, D: 2, E: 2 },
  'tasks.done-late': { A: 3, B: 3, C: 2, D: 3, E: 2 },

  'meetings.party-committee': { A: 14, B: 12, C: 11, D: 13, E: 16 },
  'meetings.government': { A: 9, B: 8, C: 10, D: 9, E: 10 },
  'meetings.leading-group': { A: 3, B: 2, C: 3, D: 2, E: 3 },
  'meetings.rule-of-law': { A: 2, B: 1, C: 2, D: 2, E: 1 },
  'meetings.seminar': { A: 2, B: 1, C: 4, D: 1, E: 2 },
  /** Months with a stability meeting; two townships miss some. */
  'meetings.stability': { A: 12, B: 10, C: 12, D: 11, E: 12 },

  'study.centre-group': { A: 6, B: 4, C: 4, D: 5, E: 4 },
  'study.pre-meeting': { A: 6, B: 5, C: 8, D: 6, E: 2 },
  'study.evening': { A: 0, B: 0, C: 0, D: 4, E: 2 },
  /** For village cadres and party members. */
  'study.collective': { A: 3, B: 2, C: 4, D: 3, E: 0 },
  'study.training': { A: 2, B: 2, C: 2, D: 1, E: 0 },
  'study.discussion': { A: 1, B: 1, C: 2, D: 1, E: 2 },
  'study.hearing': { A: 1, B: 0, C: 1, D: 1, E: 1 },
  'study.remote': { A: 1, B: 0, C: 3, D: 2, E: 1 },
  'study.people-at-remote': { A: 42, B: 0, C: 137, D: 66, E: 35 },
  'study.papers': { A: 18, B: 9, C: 26, D: 12, E: 23 },

  'publicity.lecture': { A: 6, B: 8, C: 9, D: 6, E: 5 },
  'publicity.school': { A: 6, B: 5, C: 8, D: 5, E: 4 },
  'publicity.courtyard': { A: 24, B: 12, C: 18, D: 10, E: 9 },
  'publicity.market': { A: 9, B: 10, C: 12, D: 8, E: 8 },
  'publicity.constitution-week': { A: 4, B: 3, C: 5, D: 4, E: 3 },
  'publicity.theme': { A: 5, B: 4, C: 6, D: 5, E: 4 },
  'publicity.enterprise': { A: 2, B: 2, C: 5, D: 2, E: 1 },
  'publicity.household': { A: 3, B: 4, C: 4, D: 3, E: 5 },
  'publicity.online': { A: 12, B: 16, C: 28, D: 18, E: 14 },
  'publicity.broadcast': { A: 6, B: 8, C: 10, D: 6, E: 5 },
  'publicity.vehicle': { A: 2, B: 3, C: 4, D: 2, E: 2 },
  'publicity.display': { A: 3, B: 4, C: 5, D: 3, E: 3 },
  'publicity.booklets': { A: 2000, B: 1200, C: 3600, D: 1500, E: 900 },
  'publicity.students': { A: 1537, B: 1120, C: 2350, D: 940, E: 610 },
  /** Villages where nothing is held all year. */
  'publicity.villages-left-out': { A: 0, B: 2, C: 0, D: 1, E: 1 },

  'legal-personnel.law-savvy': { A: 33, B: 26, C: 44, D: 30, E: 18 },
  'legal-personnel.law-savvy-left': { A: 2, B: 1, C: 3, D: 2, E: 1 },
  'legal-personnel.mediators': { A: 13, B: 21, C: 36, D: 6, E: 15 },
  'legal-personnel.mediators-left': { A: 1, B: 2, C: 2, D: 1, E: 1 },
  'legal-personnel.villages-without-mediator': { A: 0, B: 1, C: 0, D: 2, E: 1 },
  'legal-personnel.vice-principals': { A: 2, B: 2, C: 4, D: 2, E: 1 },

  'legal-venues.in-villages': { A: 9, B: 13, C: 21, D: 11, E: 8 },

  'legal-services.opinion': { A: 4, B: 2, C: 5, D: 3, E: 3 },
  'legal-services.other-paper': { A: 1, B: 0, C: 1, D: 2, E: 1 },
  'legal-services.people-consulting': { A: 186, B: 96, C: 1256, D: 240, E: 120 },
  'legal-services.mediation': { A: 5, B: 3, C: 8, D: 4, E: 3 },
  'legal-services.aid': { A: 2, B: 1, C: 4, D: 2, E: 3 },

  'decisions.decided': { A: 2, B: 1, C: 2, D: 1, E: 2 },
} as const satisfies Readonly<Record<string, Readonly<Record<Letter, number>>>>;

export type Quota = keyof typeof quotas;

export function quotaOf({ report }: Place, quota: Quota): number {
  return quotas[quota][report];
}
