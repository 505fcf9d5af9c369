type Search = Readonly<Record<string, unknown>>;

/** Addresses that people can read, type and send: `?unit=990101100&period=2023`, every value as plain text. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The other way; what is undefined is left out. */
export function writeSearch(search: Search): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

/** Whose figures or reports of which year, in the address; absent: the seat's own unit, the page's default year. */
export type Place = { readonly unit?: string; readonly year?: number };

export function parsePlace(search: Search): Place {
  const { unit, year } = search;
  return {
    ...(typeof unit === 'string' || typeof unit === 'number' ? { unit: String(unit) } : {}),
    ...(Number.isInteger(Number(year)) && year !== undefined ? { year: Number(year) } : {}),
  };
}

/** Which two versions of a report are compared; absent: the newest with the one before it. */
export type ComparedVersions = { readonly from?: number; readonly to?: number };

export function VersionsSearch(search: Search): ComparedVersions {
  const number = (name: 'from' | 'to') =>
    search[name] !== undefined && Number.isInteger(Number(search[name])) ? { [name]: Number(search[name]) } : {};
  return { ...number('from'), ...number('to') };
}

/** Filters of a register's list. `options` holds the wanted options of code fields: `kind:land,labour;outcome:agreed`. */
export type RecordsFilter = {
  readonly unit?: string;
  readonly from?: string;
  readonly to?: string;
  readonly words?: string;
  readonly state?: 'void';
  readonly options?: string;
  /** `-closedOn`: by that column, the greatest first. */
  readonly order?: string;
  /** The columns shown, where they are not the register's own choice: `number,title,fee`. */
  readonly columns?: string;
};

export function RecordsSearch(search: Search): RecordsFilter {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' || typeof value === 'number' ? { [name]: String(value) } : {};
  };
  return {
    ...text('unit'),
    ...text('from'),
    ...text('to'),
    ...text('words'),
    ...text('options'),
    ...text('order'),
    ...text('columns'),
    ...(search.state === 'void' ? { state: 'void' } : {}),
  };
}

/** The table of figures: whose, and of which period (2023, 2023-Q2, 2023-03, 2023-01-01..2023-06-30). */
export type FiguresPlace = { readonly unit?: string; readonly period?: string };

/** The page of figures: one register's as charts, where `view` says so. */
export type FiguresView = FiguresPlace & { readonly view?: 'plots'; readonly register?: string };

export function FiguresViewSearch(search: Search): FiguresView {
  return {
    ...FiguresSearch(search),
    ...(search.view === 'plots' ? { view: 'plots' } : {}),
    ...(typeof search.register === 'string' ? { register: search.register } : {}),
  };
}

export function FiguresSearch(search: Search): FiguresPlace {
  const { unit, period } = search;
  return {
    ...(typeof unit === 'string' || typeof unit === 'number' ? { unit: String(unit) } : {}),
    ...(typeof period === 'string' || typeof period === 'number' ? { period: String(period) } : {}),
  };
}

/** One figure: also which of its measures is opened, and whether only what the unit recorded itself counts. */
export type FigurePlace = FiguresPlace & { readonly measure?: string; readonly alone?: boolean };

export function FigureSearch(search: Search): FigurePlace {
  return {
    ...FiguresSearch(search),
    ...(typeof search.measure === 'string' ? { measure: search.measure } : {}),
    ...(search.alone === 'true' || search.alone === true ? { alone: true } : {}),
  };
}

/** A new record: like which other, `unit/id`. */
export type NewPlace = { readonly like?: string };

export function NewSearch({ like }: Search): NewPlace {
  return typeof like === 'string' ? { like } : {};
}

/** Matters of one procedure, and which of the page's views. */
export type MattersFilter = {
  readonly view?: 'all' | 'reminders';
  readonly procedure?: string;
  readonly unit?: string;
  readonly status?: 'open' | 'overdue' | 'near' | 'ended';
};

const MATTER_STATUSES = ['open', 'overdue', 'near', 'ended'] as const;

export function MattersSearch(search: Search): MattersFilter {
  const { view, procedure, unit } = search;
  const status = MATTER_STATUSES.find((one) => one === search.status);
  return {
    ...(view === 'all' || view === 'reminders' ? { view } : {}),
    ...(typeof procedure === 'string' ? { procedure } : {}),
    ...(typeof unit === 'string' || typeof unit === 'number' ? { unit: String(unit) } : {}),
    ...(status === undefined ? {} : { status }),
  };
}

/** Which of a record's procedures is shown first. */
export function MatterSearch({ procedure }: Search): { readonly procedure?: string } {
  return typeof procedure === 'string' ? { procedure } : {};
}

/** The year's tasks: whose, of which year, in which state, and which one is opened. */
export type TasksPlace = Place & {
  readonly status?: 'overdue' | 'near' | 'open' | 'done' | 'recalled';
  readonly task?: string;
};

const TASK_STATUSES = ['overdue', 'near', 'open', 'done', 'recalled'] as const;

export function TasksSearch(search: Search): TasksPlace {
  const status = TASK_STATUSES.find((one) => one === search.status);
  return {
    ...parsePlace(search),
    ...(status === undefined ? {} : { status }),
    ...(typeof search.task === 'string' ? { task: search.task } : {}),
  };
}
