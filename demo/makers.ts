import type { DemoRow } from './demo-row.ts';
import type { Place } from './place.ts';
import * as decisions from './registers/decisions.ts';
import * as exams from './registers/exams.ts';
import * as leadingGroups from './registers/leading-groups.ts';
import * as legalCounsel from './registers/legal-counsel.ts';
import * as legalPersonnel from './registers/legal-personnel.ts';
import * as legalServices from './registers/legal-services.ts';
import * as legalTraining from './registers/legal-training.ts';
import * as legalVenues from './registers/legal-venues.ts';
import * as meetings from './registers/meetings.ts';
import * as normativeDocuments from './registers/normative-documents.ts';
import * as principalDuty from './registers/principal-duty.ts';
import * as publicity from './registers/publicity.ts';
import * as study from './registers/study.ts';
import * as tasks from './registers/tasks.ts';

/** Who makes the rows of which register, those first that others refer to. */
export const makers: readonly ((place: Place) => readonly DemoRow[])[] = [
  leadingGroups.rowsOf,
  legalPersonnel.rowsOf,
  legalTraining.rowsOf,
  legalVenues.rowsOf,
  legalCounsel.rowsOf,
  meetings.rowsOf,
  tasks.rowsOf,
  study.rowsOf,
  exams.rowsOf,
  publicity.rowsOf,
  decisions.rowsOf,
  normativeDocuments.rowsOf,
  principalDuty.rowsOf,
  legalServices.rowsOf,
];
