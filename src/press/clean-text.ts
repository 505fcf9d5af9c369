/** Control, format and variation characters, lone surrogates and noncharacters: no glyph, and no place in XML. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}]|\p{Variation_Selector}|\p{Noncharacter_Code_Point}/gu;

/**
 * The text as it may be printed: line breaks and tabs become one space, what has no glyph (control, zero-width and
 * direction characters, lone surrogates) goes, everything else stays as it is, markup included.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g, ' ')
    .replaceAll('\u00A0', ' ')
    .replace(UNPRINTABLE, '');
}
