/** What the thread of the engine is given when it starts. */
export type EngineData = { readonly dir: string; readonly isDurable: boolean };

/** To the engine: bytes of PostgreSQL's wire protocol, whole messages up to a Sync; or that it should close. */
export type ToEngine = Uint8Array<ArrayBuffer> | { readonly kind: 'close' };

/** From the engine: the answer in the same protocol; or what became of it. `log` is PostgreSQL's own, newest last. */
export type FromEngine =
  | Uint8Array<ArrayBuffer>
  | { readonly kind: 'ready' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'dead'; readonly why: string; readonly log: readonly string[] };
