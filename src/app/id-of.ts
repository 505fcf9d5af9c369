import { sm3 } from '#store/sm3.ts';

/** A UUID (version 8) that follows from a name: the same wherever and whenever it is made. */
export function idOf(name: string): string {
  const hex = sm3(name);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
