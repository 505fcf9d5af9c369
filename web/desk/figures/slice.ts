import type { Figure } from '../../api/schema.d.ts';
import type { At } from './figure-queries.ts';

/** One bar, tile or row of a breakdown and the figure it opens. */
export type Slice = {
  readonly key: string;
  readonly label: string;
  readonly figure: Figure;
  readonly indicator: string;
  readonly at: At;
};
