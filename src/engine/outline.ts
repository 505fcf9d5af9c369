/** A report's outline 提纲: placeholder shape until the sections are declared. */
export type Outline = { readonly id: string; readonly label: string; readonly indicators: readonly string[] };
