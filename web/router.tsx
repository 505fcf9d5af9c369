import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  useMatches,
} from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { loadFrame, loadHome, loadShell } from './desk/load-desk.ts';
import { SignInPage } from './desk/sign-in-page.tsx';
import {
  FigureSearch,
  FiguresViewSearch,
  MatterSearch,
  MattersSearch,
  NewSearch,
  parsePlace,
  parseSearch,
  RecordsSearch,
  TasksSearch,
  VersionsSearch,
  writeSearch,
} from './search.ts';
import { PageFault } from './ui/page-fault.tsx';
import { sessionQuery } from './ui/session.ts';

const Shell = lazy(async () => ({ default: (await loadShell()).Shell }));

/**
 * Every page and its address. The first page is small and stands alone; the others, and the shell and frame that they stand in, are
 * loaded when first opened.
 */
const root = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Root,
  notFoundComponent: lazyRouteComponent(() => import('./ui/not-found.tsx'), 'NotFound'),
});

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage });
const seat = createRoute({
  getParentRoute: () => root,
  path: '/seat',
  component: lazyRouteComponent(() => import('./desk/seat-page.tsx'), 'SeatPage'),
});
const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('./desk/password-page.tsx'), 'PasswordPage'),
});
const guide = createRoute({
  getParentRoute: () => root,
  path: '/guide',
  component: lazyRouteComponent(() => import('./desk/guide/guide-page.tsx'), 'GuidePage'),
});
const guidePage = createRoute({
  getParentRoute: () => root,
  path: '/guide/$page',
  component: lazyRouteComponent(() => import('./desk/guide/guide-page.tsx'), 'GuidePage'),
});
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: lazyRouteComponent(loadFrame, 'DeskLayout'),
  async beforeLoad({ context: { queries } }) {
    if (queries.getQueryData(sessionQuery.queryKey) === undefined) await queries.prefetchQuery(sessionQuery);
    // Whoever is not signed in needs nothing of the desk. Whatever else the session says, or fails to say, the frame shows.
    if (queries.getQueryData(sessionQuery.queryKey) === null) throw redirect({ to: '/sign-in' });
  },
});

const home = createRoute({
  getParentRoute: () => desk,
  path: '/',
  component: lazyRouteComponent(loadHome, 'HomePage'),
});
const registers = createRoute({
  getParentRoute: () => desk,
  path: '/registers',
  component: lazyRouteComponent(() => import('./desk/registers/registers-page.tsx'), 'RegistersPage'),
});
const register = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register',
  validateSearch: RecordsSearch,
  component: lazyRouteComponent(() => import('./desk/registers/register-page.tsx'), 'RegisterPage'),
});
const newRecord = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register/new',
  validateSearch: NewSearch,
  component: lazyRouteComponent(() => import('./desk/registers/new-record-page.tsx'), 'NewRecordPage'),
});
const registerTable = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register/table',
  component: lazyRouteComponent(() => import('./desk/registers/table-page.tsx'), 'TablePage'),
});
const importPage = createRoute({
  getParentRoute: () => desk,
  path: '/registers/$register/import',
  component: lazyRouteComponent(() => import('./desk/registers/import-page.tsx'), 'ImportPage'),
});
const record = createRoute({
  getParentRoute: () => desk,
  path: '/records/$unit/$id',
  component: lazyRouteComponent(() => import('./desk/registers/record-page.tsx'), 'RecordPage'),
});
const outbox = createRoute({
  getParentRoute: () => desk,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./desk/queue/queue-page.tsx'), 'QueuePage'),
});
const queued = createRoute({
  getParentRoute: () => desk,
  path: '/outbox/$id',
  component: lazyRouteComponent(() => import('./desk/queue/queued-page.tsx'), 'QueuedPage'),
});
const figures = createRoute({
  getParentRoute: () => desk,
  path: '/figures',
  validateSearch: FiguresViewSearch,
  component: lazyRouteComponent(() => import('./desk/figures/figures-page.tsx'), 'FiguresPage'),
});
const figure = createRoute({
  getParentRoute: () => desk,
  path: '/figures/$indicator',
  validateSearch: FigureSearch,
  component: lazyRouteComponent(() => import('./desk/figures/figure-page.tsx'), 'FigurePage'),
});
const reports = createRoute({
  getParentRoute: () => desk,
  path: '/reports',
  validateSearch: parsePlace,
  component: lazyRouteComponent(() => import('./desk/reports/reports-page.tsx'), 'ReportsPage'),
});
const report = createRoute({
  getParentRoute: () => desk,
  path: '/reports/$unit/$year',
  component: lazyRouteComponent(() => import('./desk/reports/report-page.tsx'), 'ReportPage'),
});
const reportVersions = createRoute({
  getParentRoute: () => desk,
  path: '/reports/$unit/$year/versions',
  validateSearch: VersionsSearch,
  component: lazyRouteComponent(() => import('./desk/reports/versions/versions-page.tsx'), 'VersionsPage'),
});
const reviews = createRoute({
  getParentRoute: () => desk,
  path: '/reviews',
  validateSearch: parsePlace,
  component: lazyRouteComponent(() => import('./desk/reviews/reviews-page.tsx'), 'ReviewsPage'),
});
const review = createRoute({
  getParentRoute: () => desk,
  path: '/reviews/$id',
  component: lazyRouteComponent(() => import('./desk/reviews/review-page.tsx'), 'ReviewPage'),
});
const matters = createRoute({
  getParentRoute: () => desk,
  path: '/matters',
  validateSearch: MattersSearch,
  component: lazyRouteComponent(() => import('./desk/matters/matters-page.tsx'), 'MattersPage'),
});
const matter = createRoute({
  getParentRoute: () => desk,
  path: '/matters/$unit/$id',
  validateSearch: MatterSearch,
  component: lazyRouteComponent(() => import('./desk/matters/matter-page.tsx'), 'MatterPage'),
});
const tasks = createRoute({
  getParentRoute: () => desk,
  path: '/tasks',
  validateSearch: TasksSearch,
  component: lazyRouteComponent(() => import('./desk/tasks/tasks-page.tsx'), 'TasksPage'),
});
const readTasks = createRoute({
  getParentRoute: () => desk,
  path: '/tasks/read',
  component: lazyRouteComponent(() => import('./desk/tasks/read-page.tsx'), 'ReadTasksPage'),
});
const handOver = createRoute({
  getParentRoute: () => desk,
  path: '/hand-over',
  component: lazyRouteComponent(() => import('./desk/hand-over/hand-over-page.tsx'), 'HandOverPage'),
});
const tokens = createRoute({
  getParentRoute: () => desk,
  path: '/tokens',
  component: lazyRouteComponent(() => import('./desk/tokens/tokens-page.tsx'), 'TokensPage'),
});
const log = createRoute({
  getParentRoute: () => desk,
  path: '/log',
  component: lazyRouteComponent(() => import('./desk/log/log-page.tsx'), 'LogPage'),
});
const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  component: lazyRouteComponent(() => import('./desk/settings/settings-layout.tsx'), 'SettingsLayout'),
});
const settingsIndex = createRoute({
  getParentRoute: () => settings,
  path: '/',
  component: lazyRouteComponent(() => import('./desk/settings/settings-index.tsx'), 'SettingsIndex'),
});
const people = createRoute({
  getParentRoute: () => settings,
  path: '/people',
  component: lazyRouteComponent(() => import('./desk/settings/people-page.tsx'), 'PeoplePage'),
});
const units = createRoute({
  getParentRoute: () => settings,
  path: '/units',
  component: lazyRouteComponent(() => import('./desk/settings/units-page.tsx'), 'UnitsPage'),
});
const practice = createRoute({
  getParentRoute: () => settings,
  path: '/practice',
  component: lazyRouteComponent(() => import('./desk/settings/practice-page.tsx'), 'PracticePage'),
});
const fields = createRoute({
  getParentRoute: () => settings,
  path: '/fields',
  component: lazyRouteComponent(() => import('./desk/settings/fields-page.tsx'), 'FieldsPage'),
});

const routeTree = root.addChildren([
  signIn,
  seat,
  password,
  guide,
  guidePage,
  desk.addChildren([
    home,
    registers,
    register,
    newRecord,
    registerTable,
    importPage,
    record,
    outbox,
    queued,
    matters,
    matter,
    tasks,
    readTasks,
    handOver,
    figures,
    figure,
    reports,
    report,
    reportVersions,
    reviews,
    review,
    tokens,
    log,
    settings.addChildren([settingsIndex, people, units, practice, fields]),
  ]),
]);

/** The router; who is signed in is read through `queries`. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    parseSearch,
    stringifySearch: writeSearch,
    defaultErrorComponent: PageFault,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}

function Root() {
  const isFirst = useMatches({ select: (matches) => matches.some(({ routeId }) => routeId === signIn.id) });
  if (isFirst) return <Outlet />;
  return (
    <Suspense fallback={<p className="opening">正在打开……</p>}>
      <Shell>
        <Outlet />
      </Shell>
    </Suspense>
  );
}
