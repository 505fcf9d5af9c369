/** What a person may do where. */
export type Role =
  | 'reporter'
  | 'clerk'
  | 'reviewer'
  | 'principal'
  | 'county-officer'
  | 'county-leader'
  | 'system-admin'
  | 'security-admin'
  | 'auditor';
