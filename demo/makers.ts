import type { DemoRow } from './demo-row.ts';
import type { Place } from './place.ts';
import * as advice from './registers/advice.ts';
import * as annualReports from './registers/annual-reports.ts';
import * as contracts from './registers/contracts.ts';
import * as decisions from './registers/decisions.ts';
import * as disclosure from './registers/disclosure.ts';
import * as disclosureRequests from './registers/disclosure-requests.ts';
import * as disputes from './registers/disputes.ts';
import * as drills from './registers/drills.ts';
import * as emergencyPlans from './registers/emergency-plans.ts';
import * as enforcement from './registers/enforcement.ts';
import * as enforcementOfficers from './registers/enforcement-officers.ts';
import * as evaluations from './registers/evaluations.ts';
import * as exams from './registers/exams.ts';
import * as leadingGroups from './registers/leading-groups.ts';
import * as legalCounsel from './registers/legal-counsel.ts';
import * as legalPersonnel from './registers/legal-personnel.ts';
import * as legalServices from './registers/legal-services.ts';
import * as legalTraining from './registers/legal-training.ts';
import * as legalVenues from './registers/legal-venues.ts';
import * as litigation from './registers/litigation.ts';
import * as meetings from './registers/meetings.ts';
import * as normativeDocuments from './registers/normative-documents.ts';
import * as oversight from './registers/oversight.ts';
import * as petitions from './registers/petitions.ts';
import * as practices from './registers/practices.ts';
import * as principalDuty from './registers/principal-duty.ts';
import * as publicService from './registers/public-service.ts';
import * as publicity from './registers/publicity.ts';
import * as rectification from './registers/rectification.ts';
import * as rules from './registers/rules.ts';
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
  rules.rowsOf,
  contracts.rowsOf,
  enforcementOfficers.rowsOf,
  enforcement.rowsOf,
  disputes.rowsOf,
  petitions.rowsOf,
  emergencyPlans.rowsOf,
  drills.rowsOf,
  disclosure.rowsOf,
  disclosureRequests.rowsOf,
  publicService.rowsOf,
  litigation.rowsOf,
  advice.rowsOf,
  oversight.rowsOf,
  rectification.rowsOf,
  evaluations.rowsOf,
  practices.rowsOf,
  legalServices.rowsOf,
  principalDuty.rowsOf,
  annualReports.rowsOf,
];
