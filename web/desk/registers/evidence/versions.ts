type Version = { readonly id: string; readonly replaces: string | null };

/** The files that no later version has taken the place of. */
export function lastVersions<F extends Version>(files: readonly F[]): readonly F[] {
  const replaced = new Set(files.map(({ replaces }) => replaces));
  return files.filter(({ id }) => !replaced.has(id));
}

/** The versions before a file, the last one first. */
export function earlierOf<F extends Version>(files: readonly F[], file: F): readonly F[] {
  const before = files.find(({ id }) => id === file.replaces);
  return before === undefined ? [] : [before, ...earlierOf(files, before)];
}
