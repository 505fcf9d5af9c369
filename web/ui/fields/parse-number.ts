/** Full-width digits and signs as their usual forms. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim();
}

/** Whole fen of an amount as people type it (1,234.5 · ￥88 · 3.2万元); null for a blank, undefined for what is no amount. */
export function parseYuan(text: string): number | null | undefined {
  const plain = narrow(text).replace(/\s/g, '');
  if (plain === '') return null;
  const match = /^[¥￥]?([\d,]+)(?:\.(\d{1,6}))?(万元|元|万)?$/.exec(plain);
  if (match?.[1] === undefined) return undefined;
  const digits = match[3] === undefined || match[3] === '元' ? 2 : 6;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return undefined;
  const fen = Number(match[1].replaceAll(',', '') + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(fen) ? fen : undefined;
}

/** A whole number as people type it (1,200 · １２); null for a blank, undefined for what is none. */
export function parseWhole(text: string): number | null | undefined {
  const plain = narrow(text).replace(/[\s,]/g, '');
  if (plain === '') return null;
  if (!/^-?\d+$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isSafeInteger(value) ? value : undefined;
}
