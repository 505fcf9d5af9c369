import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import type { FromEngine, ToEngine } from './messages.ts';

const TERMINATE = 'X'.charCodeAt(0);

/**
 * Looks to node-postgres like the socket of a server, while the bytes go to the engine's thread: so both engines share
 * one reader of types, errors and rows. What is written between cork and uncork is one message.
 */
export class WireStream extends Duplex {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on('message', (message: FromEngine) => {
      if (message instanceof Uint8Array) this.push(message);
    });
  }

  connect(): this {
    setImmediate(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    // The engine is closed by its own message; on the wire's farewell it would do nothing.
    if (chunk[0] !== TERMINATE) this.#post(new Uint8Array(chunk));
    done();
  }

  override _writev(chunks: { readonly chunk: Buffer }[], done: () => void): void {
    this.#post(new Uint8Array(Buffer.concat(chunks.map(({ chunk }) => chunk))));
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  #post(bytes: Uint8Array<ArrayBuffer>): void {
    const message: ToEngine = bytes;
    this.#worker.postMessage(message, [bytes.buffer]);
  }
}
