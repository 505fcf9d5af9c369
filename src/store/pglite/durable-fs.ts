import { fdatasyncSync, fsyncSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { withPlainParser } from './plain-parser.ts';

type Init = NodeFS['init'];
type Stream = {
  readonly nfd: number;
  readonly node: { readonly name: string; readonly parent?: { readonly name: string } };
};
type NodeFiles = {
  readonly stream_ops: {
    fsync?: (stream: Stream) => number;
    write(stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number): number;
  };
  tryFSOperation<T>(work: () => T): T;
};

export type DurableFsOptions = {
  readonly dir: string;
  /** False only for tests, where a power cut may take everything. */
  readonly isDurable: boolean;
  /** Told how many bytes went into the write-ahead log. */
  readonly onWal: (bytes: number) => void;
  /** Told when the engine gave up; it must not be called again. */
  readonly onAbort: () => void;
};

/**
 * PGlite's folder on disk with a real fsync. As shipped, its file layer answers fsync without doing anything: in a
 * power cut the write-ahead log and the data files reach the disk in any order, and the folder may not open again.
 */
export class DurableFS extends NodeFS {
  readonly #options: DurableFsOptions;

  constructor(options: DurableFsOptions) {
    super(options.dir);
    this.#options = options;
  }

  override async init(...[pg, given]: Parameters<Init>): ReturnType<Init> {
    const { isDurable, onWal, onAbort } = this.#options;
    const { emscriptenOpts } = await super.init(pg, given);
    const preRun = [
      ...(emscriptenOpts.preRun ?? []),
      (module: { readonly NODEFS: unknown }) => {
        const files = parseNodeFiles(module.NODEFS);
        const { write } = files.stream_ops;
        files.stream_ops.write = (stream, ...rest) => {
          const bytes = write(stream, ...rest);
          if (isWal(stream)) onWal(bytes);
          return bytes;
        };
        if (isDurable) files.stream_ops.fsync = (stream) => files.tryFSOperation(() => sync(stream));
      },
    ];
    const { instantiateWasm } = emscriptenOpts;
    if (instantiateWasm === undefined) throw new Error('this version of PGlite instantiates its engine otherwise');
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun, onAbort, instantiateWasm: withPlainParser(instantiateWasm) },
    };
  }
}

function isWal({ node }: Stream): boolean {
  return node.parent?.name === 'pg_wal';
}

/** What PostgreSQL does on Linux: the log needs only its bytes, anything else its attributes too. Folders are synced as well. */
function sync(stream: Stream): 0 {
  if (isWal(stream)) fdatasyncSync(stream.nfd);
  else fsyncSync(stream.nfd);
  return 0;
}

/** Emscripten's file layer over Node, as far as it is needed here. @throws {Error} where PGlite has changed it */
function parseNodeFiles(nodefs: unknown): NodeFiles {
  const files = nodefs as NodeFiles;
  if (typeof files?.stream_ops?.write !== 'function' || typeof files.tryFSOperation !== 'function')
    throw new Error('this version of PGlite has another file layer: fsync cannot be given to it');
  if (files.stream_ops.fsync !== undefined)
    throw new Error('this version of PGlite has an fsync of its own: look at it');
  return files;
}
