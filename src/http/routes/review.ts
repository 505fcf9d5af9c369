import { adoptReview } from '#app/review/adopt-review.ts';
import { checkBlock } from '#app/review/check-block.ts';
import { checkReport } from '#app/review/check-report.ts';
import { createPastedReview, createReview } from '#app/review/create-review.ts';
import { findCopiedReviews } from '#app/review/find-copied-reviews.ts';
import { judgeFinding } from '#app/review/judge-finding.ts';
import { deleteReview, listReviewsOf } from '#app/review/list-reviews.ts';
import { openReview } from '#app/review/open-review.ts';
import { placeReview } from '#app/review/place-review.ts';
import { replyLetter } from '#app/review/reply-letter.ts';
import { replyLetters } from '#app/review/reply-letters.ts';
import * as contract from '../contract/review.ts';
import { readUpload } from '../read-upload.ts';
import { type Api, serve } from '../serve.ts';
import { reviewView } from '../views/review.ts';

/** Reports of others read and checked. */
export function serveReviews(api: Api): void {
  const { desk } = api;

  serve(api, contract.createReviewRoute, async ({ actor, query, request }) => {
    const { fileName, bytes } = await readUpload(request, contract.REVIEW_BYTES);
    return reviewView(desk.law, await createReview(desk, actor, { ...query, fileName, bytes }));
  });

  serve(api, contract.createPastedReviewRoute, async ({ actor, body }) =>
    reviewView(desk.law, await createPastedReview(desk, actor, body)),
  );

  serve(api, contract.listReviewsRoute, async ({ actor, query }) => ({
    reviews: (await listReviewsOf(desk, actor, query)).map(({ createdAt, rules, ...review }) => ({
      ...review,
      rules: [...rules],
      createdAt: createdAt.toISOString(),
    })),
  }));

  serve(api, contract.readReviewRoute, async ({ actor, params }) =>
    reviewView(desk.law, await openReview(desk, actor, params.id)),
  );

  serve(api, contract.deleteReviewRoute, async ({ actor, params }) => {
    await deleteReview(desk, actor, params.id);
    return undefined;
  });

  serve(api, contract.placeReviewRoute, async ({ actor, params, body }) =>
    reviewView(desk.law, await placeReview(desk, actor, { review: params.id, ...body })),
  );

  serve(api, contract.judgeFindingRoute, async ({ actor, params, body }) =>
    judgeFinding(desk, actor, { review: params.id, fingerprint: params.fingerprint, ...body }),
  );

  serve(api, contract.adoptRoute, async ({ actor, params, body }) => ({
    rows: await adoptReview(desk, actor, { review: params.id, rows: body.rows }),
  }));

  serve(api, contract.letterRoute, async ({ actor, params, query }) => {
    const { document, fileName } = await replyLetter(desk, actor, { review: params.id, doubts: query.doubts });
    const { pressDocx } = await import('#press/docx.ts');
    return { bytes: await pressDocx(document), fileName };
  });

  serve(api, contract.lettersRoute, async ({ actor, body }) => {
    const letters = await replyLetters(desk, actor, body);
    const [{ pressDocx }, { zipFiles }] = await Promise.all([import('#press/docx.ts'), import('#press/zip-files.ts')]);
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const { document, fileName } of letters) files.push({ name: fileName, bytes: await pressDocx(document) });
    return { bytes: zipFiles(files, desk.now()), fileName: `审读意见${letters.length}份.zip` };
  });

  serve(api, contract.copiesRoute, async ({ actor, query }) => findCopiedReviews(desk, actor, query.year));

  serve(api, contract.checkReportRoute, async ({ actor, params }) => checkReport(desk, actor, params));

  serve(api, contract.checkBlockRoute, async ({ actor, params, body }) => {
    const { warnings, findings } = await checkBlock(desk, actor, { ...params, ...body });
    return {
      warnings: [...warnings],
      findings: findings.map(({ id, verdict, label, says, fix, excerpt }) => ({
        ...{ id, verdict, label, says, fix, excerpt },
      })),
    };
  });
}
