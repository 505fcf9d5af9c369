import { z } from 'zod';
import type { Actor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { entryLabel } from '#app/entry-labels.ts';
import { getRegister } from '#app/get-register.ts';
import { COUNTED_TO, listRegister } from '#app/list-register.ts';
import { stepLabel } from '#app/procedure/step-view.ts';
import { type SaveRequest, saveRecord } from '#app/save-record.ts';
import { saveSummary } from '#app/save-summary.ts';
import { viewRecord } from '#app/view-record.ts';
import { voidRecord } from '#app/void-record.ts';
import { voidRecords } from '#app/void-records.ts';
import { localDate } from '#kernel/local-date.ts';
import * as contract from '../contract/records.ts';
import { makeCursor, readCursor } from '../cursor.ts';
import { recordFilter } from '../record-filter.ts';
import { type Api, serve } from '../serve.ts';
import { fileView, parseFields, recordView } from '../views/record.ts';
import { unitNames } from '../views/unit-names.ts';

const ListCursor = z.object({ key: z.string().max(300), id: z.uuid() });

/** Records of the registers: lists, one record, saving, voiding, summary rows. */
export function serveRecords(api: Api): void {
  serve(api, contract.listRecordsRoute, async ({ actor, desk, params, query }) => {
    const { after, limit, kind, ...filter } = query;
    const register = getRegister(desk.law, params.register);
    const request = recordFilter(register, actor.unit.code, filter);
    const key = readCursor(ListCursor, after);
    const page = await listRegister(desk, actor, { ...request, kind, after: key, limit });
    const names = await unitNames(desk);
    const isMore = page.total !== null && page.total > COUNTED_TO;
    return {
      records: page.records.map((record) => recordView(desk, names, record)),
      next: makeCursor(page.next),
      total: isMore ? COUNTED_TO : page.total,
      totalIsMore: isMore,
    };
  });

  serve(api, contract.readRecordRoute, async ({ actor, desk, params, query }) => {
    const found = await viewRecord(desk, actor, { ...params, reveal: query.reveal === true });
    return {
      record: recordView(desk, await unitNames(desk), found.record),
      history: found.history.map((entry) => ({
        ...entry,
        actionLabel: entryLabel(entry.action, (step) => stepLabel(desk.law, found.record.register, step)),
        at: entry.at.toISOString(),
        change: parseFields(entry.change),
      })),
      files: found.files.map(fileView),
    };
  });

  serve(api, contract.addRecordRoute, async ({ actor, desk, params, body }) =>
    saved(desk, actor, { ...body, register: params.register, fields: body.fields }),
  );

  serve(api, contract.changeRecordRoute, async ({ actor, desk, params, body }) => {
    const { record } = await viewRecord(desk, actor, params);
    const { unit = record.unit, ...change } = body;
    return saved(desk, actor, { ...change, register: record.register, id: record.id, unit });
  });

  serve(api, contract.voidRecordRoute, async ({ actor, desk, params, body }) =>
    voidRecord(desk, actor, { unit: params.unit, id: params.id, version: body.version, reason: body.reason }),
  );

  serve(api, contract.voidRecordsRoute, async ({ actor, desk, body }) => voidRecords(desk, actor, body));

  serve(api, contract.addSummaryRoute, async ({ actor, desk, params, body }) =>
    saveSummary(desk, actor, {
      ...body,
      register: params.register,
      from: localDate(body.from),
      on: localDate(body.on),
    }),
  );

  async function saved(desk: Desk, actor: Actor, request: SaveRequest) {
    return { unit: request.unit, ...(await saveRecord(desk, actor, request)) };
  }
}
