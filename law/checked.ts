import { type LocalDate, localDate } from '#kernel/local-date.ts';

/**
 * The day on which the law in this folder was last gone through as a whole. It is set anew on every release, and the tests hold each
 * limit's `checkedOn` against it or against the newest release in the changelog, whichever is later: a release cannot be dated without
 * comparing the limits again within a year before it. The clock is not read, so that a passing suite passes again tomorrow.
 */
export const lawCheckedOn: LocalDate = localDate('2026-11-20');
