/** What is being sent: a file, and whose and which year's report it is where that was said. */
export type Sending = { readonly file: File; readonly unit: string | null; readonly year: number | null };

export type Upload<Result> = Sending & {
  readonly id: number;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled';
  /** Of `done`. */
  readonly result: Result | null;
  /** Of `failed`. */
  readonly error: unknown;
};

export type UploadQueue<Result> = {
  /** The uploads as they stand; another array after every change. */
  readonly uploads: () => readonly Upload<Result>[];
  readonly subscribe: (listen: () => void) => () => void;
  /**
   * @param refusal what is wrong with a file that need not be sent at all; undefined: it is sent
   * @returns the ids of the uploads, in the order given
   */
  readonly add: (sendings: readonly Sending[], refusal?: (sending: Sending) => unknown) => readonly number[];
  readonly cancel: (id: number) => void;
  readonly retry: (id: number) => void;
  /** Stops what is under way and forgets everything. */
  readonly clear: () => void;
};

type Options<Result> = {
  readonly atOnce: number;
  readonly send: (sending: Sending, signal: AbortSignal) => Promise<Result>;
  readonly onDone?: (result: Result) => void;
};

/** Sends files in the order given, so many at once. One that fails or is cancelled does not hold up the others. */
export function makeUploadQueue<Result>({ atOnce, send, onDone }: Options<Result>): UploadQueue<Result> {
  let uploads: readonly Upload<Result>[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const running = new Map<number, AbortController>();
  const set = (next: readonly Upload<Result>[]) => {
    uploads = next;
    for (const listen of listeners) listen();
  };
  const change = (id: number, to: Partial<Upload<Result>>) =>
    set(uploads.map((upload) => (upload.id === id ? { ...upload, ...to } : upload)));
  const pump = () => {
    while (running.size < atOnce) {
      const next = uploads.find(({ state }) => state === 'waiting');
      if (next === undefined) return;
      void run(next);
    }
  };
  const run = async (upload: Upload<Result>) => {
    const control = new AbortController();
    running.set(upload.id, control);
    change(upload.id, { state: 'sending' });
    try {
      const result = await send(upload, control.signal);
      change(upload.id, { state: 'done', result });
      onDone?.(result);
    } catch (error) {
      change(upload.id, control.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error });
    } finally {
      running.delete(upload.id);
      pump();
    }
  };
  return {
    uploads: () => uploads,
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    add(sendings, refusal = () => undefined) {
      const added = sendings.map((sending): Upload<Result> => {
        lastId += 1;
        const error = refusal(sending);
        return { ...sending, id: lastId, state: error === undefined ? 'waiting' : 'failed', result: null, error };
      });
      set([...uploads, ...added]);
      pump();
      return added.map(({ id }) => id);
    },
    cancel(id) {
      const control = running.get(id);
      if (control !== undefined) control.abort();
      else if (uploads.find((upload) => upload.id === id)?.state === 'waiting') change(id, { state: 'cancelled' });
    },
    retry(id) {
      change(id, { state: 'waiting', error: undefined });
      pump();
    },
    clear() {
      set([]);
      for (const control of running.values()) control.abort();
    },
  };
}
