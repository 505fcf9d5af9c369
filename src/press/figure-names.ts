/** Word refuses longer bookmark names. */
const LONGEST = 40;

/**
 * Gives every figure its bookmark name: the `ref` with all but letters, digits and `_` replaced, made to begin with a letter,
 * at most 40 long, and unique in the document without regard to case. Same refs in the same order give the same names.
 * @throws {Error} where a ref occurs twice.
 */
export function nameFigures(refs: Iterable<string>): (ref: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const ref of refs) {
    if (names.has(ref)) throw new Error(`figure ref occurs twice: ${ref}`);
    const plain = ref.replace(/[^A-Za-z0-9_]+/g, '_');
    const base = /^[A-Za-z]/.test(plain) ? plain : `f_${plain}`;
    let name = base.slice(0, LONGEST);
    for (let count = 2; taken.has(name.toLowerCase()); count++) {
      name = `${base.slice(0, LONGEST - 1 - String(count).length)}_${count}`;
    }
    taken.add(name.toLowerCase());
    names.set(ref, name);
  }
  return (ref) => {
    const name = names.get(ref);
    if (name === undefined) throw new Error(`figure without a name: ${ref}`);
    return name;
  };
}
