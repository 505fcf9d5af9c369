import type { HolidayNotice } from '#engine/holiday-notice.ts';

/**
 * Notices that came out after the calendar data were packed, in their order, so that a new year need not wait for them. One that says
 * otherwise than an earlier notice of its year stops the program, unless it amends that one.
 */
export const laterNotices: readonly HolidayNotice[] = [];
