/** Whether two names differ by one or two letters: likely the same name, misspelt. Equal names are not near. */
export function isNear(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 2) return false;
  const alike = one.slice(0, 2) === other.slice(0, 2) && one.slice(-2) === other.slice(-2);
  const allowed = one.length >= 12 || (one.length >= 8 && alike) ? 2 : 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
    }
    row = next;
  }
  return (row[other.length] ?? 9) <= allowed;
}
