import { hasPeople } from '#store/people.ts';
import { administerScope, scopeOf } from '#store/scope.ts';
import { aboutRoute, healthRoute, openapiRoute } from '../contract/session.ts';
import { ROUTES } from '../contract.ts';
import { openapiDocument } from '../openapi-document.ts';
import { type Api, serve } from '../serve.ts';

/** What is open to anyone: health, what product this is, and the description of the API. */
export function serveService(api: Api): void {
  const { desk, version, demoSeats } = api;
  const document = Buffer.from(JSON.stringify(openapiDocument(ROUTES, version)));

  serve(api, healthRoute, async () => {
    await desk.backend.run(scopeOf(''), [{ text: 'select 1' }]);
    return { status: 'ok' as const, engine: desk.backend.engine };
  });
  serve(api, aboutRoute, async () => {
    const isEmpty = !(await desk.backend.transaction(administerScope, hasPeople));
    return { name: '法度', version, today: desk.today(), demoSeats, isEmpty };
  });
  serve(api, openapiRoute, async () => ({ bytes: document, fileName: 'fadu-openapi.json', isInline: true }));
}
