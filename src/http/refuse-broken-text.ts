import { httpFaults } from './http-faults.ts';

/**
 * Refuses texts that no database keeps: with a NUL, or with half of a character. They come from broken programs, never from a keyboard.
 * @throws {Fault} REQUEST_INVALID naming the place
 */
export function refuseBrokenText(given: unknown): void {
  const place = brokenPlace(given, []);
  if (place === undefined) return;
  const field = place.slice(1).join('.');
  const says = `${field === '' ? '请求' : `“${field}”`}中有不能保存的字符（空字符或残缺的字符）`;
  throw httpFaults.REQUEST_INVALID({ count: 1, first: `${says}。` }, [{ field, says, remedy: '请删去后重试。' }]);
}

function brokenPlace(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return isKept(value) ? undefined : path;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = isKept(key) ? brokenPlace(part, [...path, key]) : path;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isKept(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
