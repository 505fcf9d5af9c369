import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenRecord } from '../../api/schema.d.ts';
import type { FormValue } from '../../ui/fields/field-value.ts';
import { chessGames } from '../registers/fixture-register.ts';
import { emptyValues, type RecordValues, valuesOf } from '../registers/record-values.ts';
import { modelServer } from './model-server.ts';
import {
  type Attempt,
  asNew,
  differencesIn,
  edited,
  partsOf,
  type Queued,
  queued,
  type Settled,
  settle,
} from './queued.ts';
import { type Outcome, type SendPort, sendQueue } from './send-queue.ts';

const SCHEDULES = 10_000;
const DEVICES = 3;
const FIELDS = ['opening', 'moves', 'remarks'] as const;

/** What happens to one request: it arrives or not, its answer too, it arrives twice, or the person types on while it is away. */
const fate = fc.constantFrom('answered', 'answered', 'answered', 'lost', 'answer-lost', 'twice', 'typed-on');
const device = fc.nat(DEVICES - 1);
const field = fc.constantFrom(...FIELDS);
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant('create' as const), device }) },
  // One value in four is one that others type as well.
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('change' as const), device, at: fc.nat(3), field, isUsual: fc.nat(3) }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('network' as const), device }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('look' as const), device }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('send' as const),
      device,
      fates: fc.array(fate, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('choose' as const), device, isMine: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('void' as const), device, at: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('late' as const), at: fc.nat(20) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test(`随机 ${SCHEDULES} 种断网经过、三台设备：录入的都在，冲突逐项给人看过、只问一次，最后各台一致`, async () => {
  const seen = { conflicts: 0, merges: 0, voids: 0, lost: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 50, size: 'max' }), async (steps) => {
      const world = makeWorld(seen);
      for (const one of BEGINNING) await world.run(one);
      for (const one of steps) await world.run(one);
      await world.settleAll();
      world.judge();
    }),
    { numRuns: SCHEDULES, seed: 20231120 },
  );
  // The schedules do meet what they are about.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(SCHEDULES / 10);
});

/** Two records that all three know before the first of them goes out of reach. */
const BEGINNING: readonly Step[] = [
  { does: 'create', device: 0 },
  { does: 'create', device: 1 },
  { does: 'send', device: 0, fates: ['answered'] },
  { does: 'send', device: 1, fates: ['answered'] },
  ...[0, 1, 2].map((at) => ({ does: 'look' as const, device: at })),
  { does: 'network', device: 0 },
];

/** One value that a person typed, and what became of it. */
type Typed = { device: number; id: string; field: string; value: FormValue; isAnswered: boolean };

function makeWorld(seen: { conflicts: number; merges: number; voids: number; lost: number }) {
  let count = 0;
  const makeId = () => `${++count}`;
  const typed: Typed[] = [];
  const late: { by: string; id: string; attempt: Attempt }[] = [];
  const asked = new Set<string>();
  const chosen: { by: string; id: string; choice: Settled }[] = [];
  const devices = Array.from({ length: DEVICES }, (_, at) => ({
    name: `设备${at + 1}`,
    isOnline: true,
    queue: new Map<string, Queued>(),
    view: new Map<string, OpenRecord>(),
    /** What stood before this person's eyes, for each record and field, while they were typing or choosing. */
    eyes: new Map<string, Set<string>>(),
  }));
  type Device = (typeof devices)[number];
  const server = modelServer(({ id, field: part, from, to, by }) => {
    const whose = devices.find(({ name }) => name === by);
    const known = whose?.eyes.get(`${id} ${part}`)?.has(say(from)) ?? false;
    expect(known, `${by} 未见过就覆盖了 ${id} 的 ${part}：${say(from)} → ${say(to)}`).toBe(true);
  });

  function look(of: Device, id: string, part: string, value: FormValue): void {
    const key = `${id} ${part}`;
    of.eyes.set(key, (of.eyes.get(key) ?? new Set()).add(say(value)));
  }
  const lookAll = (of: Device, id: string, { fields }: RecordValues) => {
    for (const part of FIELDS) look(of, id, part, fields[part]);
  };

  function type(of: Device, item: Queued, part: string, value: FormValue): void {
    lookAll(of, item.id, item.mine);
    const mine = { ...item.mine, fields: { ...item.mine.fields, [part]: value } };
    // Typed over by the same hand before anybody else could see it.
    for (const one of typed) if (one.device === devices.indexOf(of) && same(one, item.id, part)) one.isAnswered = true;
    // What stood there already when the record was opened says nothing new.
    const isAnswered = item.base !== null && say(item.base.parts[part]) === say(value);
    typed.push({ device: devices.indexOf(of), id: item.id, field: part, value, isAnswered });
    look(of, item.id, part, value);
    of.queue.set(item.id, edited(item, mine, '', makeId()));
  }

  function portOf(of: Device, fates: string[]): SendPort {
    return {
      async save(item, attempt): Promise<Outcome> {
        const now = of.isOnline ? (fates.shift() ?? 'answered') : 'lost';
        if (now === 'lost') return { kind: 'later' };
        late.push({ by: of.name, id: item.id, attempt });
        const first = server.save(of.name, item, attempt);
        if (now === 'answer-lost') {
          seen.lost += 1;
          return { kind: 'later' };
        }
        const current = of.queue.get(item.id);
        if (now === 'typed-on' && current !== undefined) type(of, current, 'remarks', `途中${makeId()}`);
        return now === 'twice' ? server.save(of.name, item, attempt) : first;
      },
      newest: async ({ id }) => (of.isOnline ? server.open(id) : undefined),
      register: async () => chessGames,
      makeId,
    };
  }

  async function send(of: Device, fates: string[]): Promise<string> {
    const before = new Map(of.queue);
    const ended = await sendQueue(
      {
        list: async () => [...of.queue.values()],
        async change(id, next) {
          const item = of.queue.get(id);
          if (item === undefined) return;
          const after = next(item);
          if (after === null) of.queue.delete(id);
          else of.queue.set(id, after);
          // Once it is saved the page opens the record as it now stands.
          if (after === null) of.view.set(id, server.open(id) ?? fail());
          if (after?.state === 'waiting' && after.base !== null && after.base.version > (item.base?.version ?? 0))
            seen.merges += 1;
          const newest = server.open(id);
          if (newest === undefined) return;
          // A value that the server holds already, since somebody else typed the same, is not lost.
          const isMerged =
            after === null || after.state === 'conflict' || (after.base?.version ?? 0) > (item.base?.version ?? 0);
          for (const one of typed.filter((each) => devices[each.device] === of && each.id === id)) {
            if (isMerged && say(newest.record.fields[one.field]) === say(one.value)) one.isAnswered = true;
          }
          if (after?.state === 'conflict' && item.state !== 'conflict') show(of, after, newest);
        },
      },
      portOf(of, fates),
    );
    expect(before.size).toBeGreaterThanOrEqual(of.queue.size);
    return ended;
  }

  /** What the page shows the person of a conflict. */
  function show(of: Device, item: Queued, { history }: OpenRecord): void {
    const { theirs } = item;
    if (theirs === null) throw new Error('conflict with nothing to compare');
    if (theirs.record.state === 'void') {
      seen.voids += 1;
      return;
    }
    for (const { field: part, by, theirs: other, mine } of differencesIn(chessGames, item, theirs)) {
      if (by !== 'both') continue;
      seen.conflicts += 1;
      const last = history.filter(({ change, version }) => part in change && version <= theirs.record.version).at(-1);
      expect(last?.person, '和自己冲突').not.toBe(of.name);
      const isSaved = history.some(({ person, change }) => person === of.name && say(change[part]) === say(mine));
      const isUsual = mine === 7 || mine === '照旧';
      expect(isSaved && !isUsual, '早已保存的又拿来问').toBe(false);
      const question = [of.name, item.id, part, last?.version, say(mine)].join(' ');
      expect(asked.has(question), `问了两次：${question}`).toBe(false);
      asked.add(question);
      look(of, item.id, part, other);
    }
  }

  function choose(of: Device, isMine: boolean): void {
    const item = [...of.queue.values()].find(({ state }) => state === 'conflict');
    if (item === undefined || item.theirs === null) return;
    const whose = devices.indexOf(of);
    if (item.theirs.record.state === 'void') {
      const id = makeId();
      of.queue.delete(item.id);
      const fresh = isMine ? asNew(item, id, makeId()) : null;
      if (fresh !== null) of.queue.set(id, fresh);
      for (const one of typed.filter((each) => each.device === whose && each.id === item.id)) {
        if (fresh === null) one.isAnswered = true;
        else one.id = id;
      }
      return;
    }
    const both = differencesIn(chessGames, item, item.theirs).filter(({ by }) => by === 'both');
    const choices = new Map(both.map(({ field: part }) => [part, isMine ? ('mine' as const) : ('theirs' as const)]));
    of.queue.set(item.id, settle(chessGames, item, choices, makeId()));
    const { version } = item.theirs.record;
    for (const [part, kept] of choices)
      chosen.push({ by: of.name, id: item.id, choice: { field: part, kept, version } });
    if (isMine) return;
    for (const one of typed)
      if (one.device === whose && one.id === item.id && choices.has(one.field)) one.isAnswered = true;
  }

  function refresh(of: Device): void {
    if (of.isOnline) for (const id of server.ids()) of.view.set(id, server.open(id) ?? fail());
  }

  async function run(one: Step): Promise<void> {
    if (one.does === 'late') {
      // A copy of an old request arrives when everybody had given it up.
      const copy = late[one.at % Math.max(late.length, 1)];
      if (copy !== undefined) server.save(copy.by, copy, copy.attempt);
      return;
    }
    const of = devices[one.device] ?? fail();
    switch (one.does) {
      case 'create': {
        const id = makeId();
        const empty = emptyValues(chessGames, '9901');
        const start = { id, register: chessGames.id, unit: '9901', title: '', base: null, mine: empty };
        const item = queued({ ...start, request: makeId(), queuedAt: id });
        of.queue.set(id, item);
        type(of, item, 'opening', `新${id}`);
        return;
      }
      case 'change': {
        const ids = [...new Set([...of.queue.keys(), ...of.view.keys()])];
        const id = ids[one.at % Math.max(ids.length, 1)];
        if (id === undefined) return;
        const opened = of.view.get(id);
        const item = of.queue.get(id) ?? (opened?.record.state === 'void' ? undefined : opened && openedItem(opened));
        // A record in conflict is not typed in before the choice.
        if (item === undefined || item.state === 'conflict') return;
        const usual = one.field === 'moves' ? 7 : '照旧';
        type(of, item, one.field, one.isUsual === 0 ? usual : one.field === 'moves' ? ++count : `改${makeId()}`);
        return;
      }
      case 'network':
        of.isOnline = !of.isOnline;
        return;
      case 'look':
        refresh(of);
        return;
      case 'send':
        await send(of, [...one.fates]);
        return;
      case 'choose':
        choose(of, one.isMine);
        return;
      case 'void': {
        const ids = server.ids();
        const id = ids[one.at % Math.max(ids.length, 1)];
        if (of.isOnline && id !== undefined) server.void(of.name, id);
        return;
      }
    }
  }

  const openedItem = ({ record }: OpenRecord): Queued => {
    const mine = valuesOf(chessGames, record);
    const base = { version: record.version, parts: partsOf(mine) };
    const start = { id: record.id, register: chessGames.id, unit: '9901', title: '', base, mine };
    return queued({ ...start, request: makeId(), queuedAt: makeId() });
  };

  return {
    run,
    /** Everybody comes back, and sends and chooses until nothing is left. */
    async settleAll(): Promise<void> {
      for (const of of devices) of.isOnline = true;
      for (let round = 0; devices.some(({ queue }) => queue.size > 0); round += 1) {
        expect(round, '总有发不完的').toBeLessThan(50);
        for (const of of devices) {
          await send(of, []);
          choose(of, round % 2 === 0);
        }
      }
      for (const of of devices) refresh(of);
    },
    judge(): void {
      for (const of of devices) {
        expect(server.ids().map((id) => of.view.get(id)?.record)).toEqual(
          server.ids().map((id) => server.open(id)?.record),
        );
      }
      for (const { by, id, choice } of chosen) {
        const { record, history = [] } = server.open(id) ?? fail();
        const own = history.filter(({ person }) => person === by);
        const kept = own.flatMap(({ change: { settled: of } }) => (Array.isArray(of) ? [...of] : []));
        const times = kept.filter((one) => JSON.stringify(one) === JSON.stringify(choice)).length;
        if (record.state !== 'void') expect(times, `选定没有记一次：${id} ${choice.field}`).toBe(1);
      }
      for (const { id, field: part, value, device: whose, isAnswered } of typed) {
        if (isAnswered) continue;
        const history = server.open(id)?.history ?? [];
        const name = devices[whose]?.name;
        const isSaved = history.some(
          ({ person, change }) => person === name && part in change && say(change[part]) === say(value),
        );
        expect(isSaved, `${name} 在 ${id} 的 ${part} 填的 ${say(value)} 不见了`).toBe(true);
      }
    },
  };
}

function same(one: Typed, id: string, part: string): boolean {
  return one.id === id && one.field === part;
}

function say(value: FormValue): string {
  return value === undefined || value === null || value === '' ? '未填' : JSON.stringify(value);
}

function fail(): never {
  throw new Error('the schedule names what is not there');
}
