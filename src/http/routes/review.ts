import * as contract from '../contract/review.ts';
import { httpFaults } from '../http-faults.ts';
import { type Api, serve } from '../serve.ts';

/** Reports of others read and checked. */
export function serveReviews(api: Api): void {
  for (const route of Object.values(contract)) {
    if (typeof route !== 'object' || !('needs' in route)) continue;
    const { method, url: path } = route;
    serve(api, route, async () => {
      throw httpFaults.ADDRESS_UNKNOWN({ method, path });
    });
  }
}
