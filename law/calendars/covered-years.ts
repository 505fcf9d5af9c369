import type { Evidence } from '#kernel/citation.ts';
import type { InstrumentId } from '../sources/index.ts';

/** How far the days of one year were compared with the notice that sets them. */
export type CoveredYear = { readonly notice: InstrumentId; readonly evidence: Evidence; readonly checkedOn: string };

/**
 * The years whose days off and worked weekends are known. `article-read`: the notice's own text was compared with the data, day by day;
 * `secondary`: only the data, which name the notice, were read.
 */
export const coveredYears = {
  2004: { notice: 'holiday-notice-2004', evidence: 'secondary', checkedOn: '2026-11-20' },
  2005: { notice: 'holiday-notice-2005', evidence: 'secondary', checkedOn: '2026-11-20' },
  2006: { notice: 'holiday-notice-2006', evidence: 'secondary', checkedOn: '2026-11-20' },
  2007: { notice: 'holiday-notice-2007', evidence: 'secondary', checkedOn: '2026-11-20' },
  2008: { notice: 'holiday-notice-2008', evidence: 'secondary', checkedOn: '2026-11-20' },
  2009: { notice: 'holiday-notice-2009', evidence: 'secondary', checkedOn: '2026-11-20' },
  2010: { notice: 'holiday-notice-2010', evidence: 'secondary', checkedOn: '2026-11-20' },
  2011: { notice: 'holiday-notice-2011', evidence: 'secondary', checkedOn: '2026-11-20' },
  2012: { notice: 'holiday-notice-2012', evidence: 'secondary', checkedOn: '2026-11-20' },
  2013: { notice: 'holiday-notice-2013', evidence: 'secondary', checkedOn: '2026-11-20' },
  2014: { notice: 'holiday-notice-2014', evidence: 'secondary', checkedOn: '2026-11-20' },
  2015: { notice: 'holiday-notice-2015', evidence: 'secondary', checkedOn: '2026-11-20' },
  2016: { notice: 'holiday-notice-2016', evidence: 'secondary', checkedOn: '2026-11-20' },
  2017: { notice: 'holiday-notice-2017', evidence: 'article-read', checkedOn: '2026-11-20' },
  2018: { notice: 'holiday-notice-2018', evidence: 'secondary', checkedOn: '2026-11-20' },
  2019: { notice: 'holiday-notice-2019', evidence: 'secondary', checkedOn: '2026-11-20' },
  2020: { notice: 'holiday-notice-2020', evidence: 'secondary', checkedOn: '2026-11-20' },
  2021: { notice: 'holiday-notice-2021', evidence: 'secondary', checkedOn: '2026-11-20' },
  2022: { notice: 'holiday-notice-2022', evidence: 'secondary', checkedOn: '2026-11-20' },
  2023: { notice: 'holiday-notice-2023', evidence: 'secondary', checkedOn: '2026-11-20' },
  2024: { notice: 'holiday-notice-2024', evidence: 'secondary', checkedOn: '2026-11-20' },
  2025: { notice: 'holiday-notice-2025', evidence: 'secondary', checkedOn: '2026-11-20' },
  2026: { notice: 'holiday-notice-2026', evidence: 'article-read', checkedOn: '2026-11-20' },
} as const satisfies Readonly<Record<number, CoveredYear>>;
