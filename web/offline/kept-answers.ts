import { isAway, noteReached } from './connection.ts';
import { put, readAll, readOne, remove } from './device-database.ts';
import { findOwner, isKeepingPossible, type Owner } from './owner.ts';
import { type Sealed, sealText, unsealText } from './seal.ts';

const DAY_MS = 24 * 3600_000;
/** Kept answers are of use for a week without network, and then wiped. */
export const KEPT_MS = 7 * DAY_MS;
const PATIENCE_MS = 8000;
const PATIENCE_AWAY_MS = 2000;
const MOST = 600;

/** What the pages of whoever enters records ask for. Never what a draft holds, files, the log, or an answer with readable personal data. */
const KEPT = [
  /^\/api\/(session|about|registers|units|indicators|figures|procedures|todo|tasks|reports|views|drafts)$/,
  /^\/api\/registers\/[^/]+\/(records|figures)$/,
  /^\/api\/records\/[^/]+\/[^/]+$/,
  /^\/api\/units\/[^/]+\/(years|changes)$/,
];

type Kept = { readonly place: string; readonly at: number; readonly sealed: Sealed };

/**
 * Asks the server, and keeps its answer sealed for when it cannot be reached; then the kept answer is given, with the time it
 * was given at in `x-fadu-kept-at`. Everything else goes to the server alone.
 */
export async function keepingFetch(request: Request): Promise<Response> {
  const place = placeOf(request);
  if (place === undefined || !isKeepingPossible()) return noted(fetch(request));
  const asked = noted(fetch(request)).then((answer) => {
    if (answer.ok) void keep(place, answer.clone());
    return answer;
  });
  // Looked at below; it may fail before the device has answered.
  asked.catch(() => undefined);
  try {
    return await ((await readOne('answers', place)) === undefined ? asked : soon(asked));
  } catch (error) {
    const owner = await findOwner();
    const kept = owner === undefined ? undefined : await findKept(owner, place);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Where an answer is kept; undefined where it is not to be, or where the newest is asked for (`cache: 'no-store'`). */
function placeOf({ method, url, cache }: Request): string | undefined {
  const { pathname, search, searchParams } = new URL(url);
  if (method !== 'GET' || cache === 'no-store' || searchParams.has('reveal')) return undefined;
  return KEPT.some((form) => form.test(pathname)) ? pathname + search : undefined;
}

async function noted(asked: Promise<Response>): Promise<Response> {
  try {
    const answer = await asked;
    // What stands before a server that is down answers in its place.
    noteReached(answer.status < 502 || answer.status > 504);
    return answer;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) noteReached(false);
    throw error;
  }
}

/** A line so slow that it might as well be cut: what is kept serves better. */
function soon(asked: Promise<Response>): Promise<Response> {
  return Promise.race([
    asked,
    new Promise<never>((_, failed) => {
      setTimeout(() => failed(new TypeError('no answer in time')), isAway() ? PATIENCE_AWAY_MS : PATIENCE_MS);
    }),
  ]);
}

async function keep(place: string, answer: Response): Promise<void> {
  const text = await answer.text();
  // Whose the device is now: it may have become somebody's while the answer was on its way, or have ceased to be.
  const owner = await findOwner();
  if (owner === undefined) return;
  const kept: Kept = { place, at: Date.now(), sealed: await sealText(owner.key, text) };
  if ((await findOwner()) === owner) await put('answers', place, kept);
}

async function findKept(owner: Owner, place: string): Promise<Response | undefined> {
  const kept = parseKept(await readOne('answers', place));
  if (kept !== undefined && kept.at > Date.now() - KEPT_MS) return keptResponse(await open(owner, kept), kept.at);
  const [, id] = /^\/api\/records\/[^/]+\/([^/?]+)$/.exec(place) ?? [];
  return id === undefined ? undefined : findListed(owner, id);
}

/** A record that was never opened, as a kept list shows it: without its history and files. */
async function findListed(owner: Owner, id: string): Promise<Response | undefined> {
  const lists = (await readAll('answers')).flatMap((value) => parseKept(value) ?? []);
  for (const list of lists.filter(({ place }) => /^\/api\/registers\/[^/]+\/records/.test(place))) {
    const text = await open(owner, list);
    const record = parseRecords(text).find((one) => one.id === id);
    if (record !== undefined) return keptResponse(JSON.stringify({ record, history: [], files: [] }), list.at);
  }
  return undefined;
}

/** Wipes what is too old, and the oldest of too much. */
export async function tidyAnswers(): Promise<void> {
  const kept = (await readAll('answers')).flatMap((value) => parseKept(value) ?? []).sort((a, b) => b.at - a.at);
  const gone = kept.filter(({ at }, place) => place >= MOST || at <= Date.now() - KEPT_MS);
  for (const { place } of gone) await remove('answers', place);
}

function open({ key }: Owner, { sealed }: Kept): Promise<string> {
  return unsealText(key, sealed);
}

function keptResponse(text: string, at: number): Response {
  const headers = { 'content-type': 'application/json', 'x-fadu-kept-at': new Date(at).toISOString() };
  return new Response(text, { headers });
}

function parseKept(value: unknown): Kept | undefined {
  return value === undefined ? undefined : (value as Kept);
}

function parseRecords(text: string): readonly { readonly id: string }[] {
  return (JSON.parse(text) as { readonly records: readonly { readonly id: string }[] }).records;
}
