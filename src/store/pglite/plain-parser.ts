import { setFlagsFromString } from 'node:v8';

type Instance = { readonly exports: unknown };
/** Emscripten's hook that makes the instance of the engine. */
type Instantiate = (imports: never, receive: (instance: Instance, module: unknown) => unknown) => unknown;

type ParserExports = {
  readonly raw_parser: (text: number, mode: number) => number;
  readonly scanner_init: (text: number, scanner: number, keywords: number, tokens: number) => number;
  readonly __stack_pointer: { value: number };
};

/**
 * Leaves PostgreSQL's parser, one function of 100 KB, in the plain code that V8 makes of it first. Optimizing this one function takes
 * V8 more than 600 MB for a second, more than everything else of a running Fadu together, and texts stay prepared: there is little to
 * gain. V8 decides on a function's first call whether it counts the calls; so the first call is made here, with the counting off. On
 * empty memory it ends in a trap at its first allocation, and nothing has happened yet.
 */
export function withPlainParser(instantiate: Instantiate): Instantiate {
  return (imports, receive) =>
    instantiate(imports, (instance, module) => {
      const exports = parseExports(instance.exports);
      const stack = exports.__stack_pointer.value;
      // What it calls first is to be counted and optimized like everything else: that has its first call before.
      requireTrap(() => exports.scanner_init(0, 0, 0, 0));
      setFlagsFromString('--wasm-tier-up-filter=0');
      try {
        requireTrap(() => exports.raw_parser(0, 0));
      } finally {
        setFlagsFromString('--wasm-tier-up-filter=-1');
        exports.__stack_pointer.value = stack;
      }
      return receive(instance, module);
    });
}

function requireTrap(call: () => unknown): void {
  try {
    call();
  } catch (error) {
    if (error instanceof Error && error.name === 'RuntimeError') return;
    throw error;
  }
  throw new Error('this version of PGlite has another parser: it ran before there was memory');
}

/** @throws {Error} where PGlite has changed */
function parseExports(exported: unknown): ParserExports {
  const exports = exported as ParserExports;
  const { raw_parser, scanner_init, __stack_pointer } = exports;
  if (
    typeof raw_parser !== 'function' ||
    typeof scanner_init !== 'function' ||
    typeof __stack_pointer?.value !== 'number'
  )
    throw new Error('this version of PGlite has another parser: look at what optimizing it costs');
  return exports;
}
