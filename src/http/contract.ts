import * as extraFields from './contract/extra-fields.ts';
import * as figures from './contract/figures.ts';
import * as files from './contract/files.ts';
import * as handOver from './contract/hand-over.ts';
import * as log from './contract/log.ts';
import * as matters from './contract/matters.ts';
import * as people from './contract/people.ts';
import * as records from './contract/records.ts';
import * as registers from './contract/registers.ts';
import * as reminders from './contract/reminders.ts';
import * as reportRemarks from './contract/report-remarks.ts';
import * as reportVersions from './contract/report-versions.ts';
import * as reports from './contract/reports.ts';
import * as review from './contract/review.ts';
import type { Route } from './contract/route.ts';
import * as seatKeeping from './contract/seat-keeping.ts';
import * as session from './contract/session.ts';
import * as settings from './contract/settings.ts';
import * as tasks from './contract/tasks.ts';
import * as units from './contract/units.ts';
import * as workbooks from './contract/workbooks.ts';

const METHODS: readonly Route['method'][] = ['GET', 'POST', 'PUT', 'DELETE'];

/** Every route of the API: group by group, then by address and method, as the readable page shows them. */
export const ROUTES: readonly Route[] = [
  session,
  people,
  units,
  settings,
  extraFields,
  registers,
  records,
  files,
  matters,
  tasks,
  handOver,
  reminders,
  figures,
  workbooks,
  reports,
  reportVersions,
  reportRemarks,
  review,
  seatKeeping,
  log,
]
  .map((group): readonly unknown[] => Object.values(group))
  .flatMap((exported) => exported.filter(isRoute).sort(byAddress));

function byAddress(a: Route, b: Route): number {
  if (a.url !== b.url) return a.url < b.url ? -1 : 1;
  return METHODS.indexOf(a.method) - METHODS.indexOf(b.method);
}

function isRoute(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'method' in value && 'url' in value && 'needs' in value;
}
