import type { CellFault } from './cell-fault.ts';
import { findElements, insertChildren, replacePlaces } from './patch-xml.ts';
import { cellAddress, columnName } from './table.ts';

/**
 * Faults are coloured by a rule, not by changing cells: the user's own colours stay beneath and come back when the rule goes.
 * A formula that is always true, and by which a later marking knows the rules of an earlier one.
 */
const RULE = 'LEN("法度导入检查")&gt;0';
const RULE_TEXT = '法度导入检查';
const AREAS_A_RULE = 200;

/** What may stand behind conditional formatting in a worksheet, by the schema. */
const FOLLOWING = [
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** `colour` is the number of the red format in the styles part; `width` how many columns a whole-row fault covers. */
export function colourFaults(xml: string, faults: readonly CellFault[], colour: number, width: number): string {
  const areas = faultAreas(faults, width);
  const rules: string[] = [];
  for (let at = 0; at < areas.length; at += AREAS_A_RULE) {
    rules.push(
      `<conditionalFormatting sqref="${areas.slice(at, at + AREAS_A_RULE).join(' ')}">` +
        `<cfRule type="expression" dxfId="${colour}" priority="${rules.length + 1}" stopIfTrue="1"><formula>${RULE}</formula></cfRule>` +
        '</conditionalFormatting>',
    );
  }
  // Ours come first, or a rule of the user's own would hide the red.
  const later = xml.replace(/(<(?:\w+:)?cfRule\b[^>]*?\spriority=")(\d+)/g, (_, before: string, priority: string) => {
    return before + (Number(priority) + rules.length);
  });
  return insertChildren(later, rules, FOLLOWING);
}

/** Takes away the colours of an earlier marking. */
export function removeColours(xml: string): string {
  if (!xml.includes(RULE_TEXT)) return xml;
  return replacePlaces(xml, findElements(xml, 'conditionalFormatting'), (element) => {
    if (!element.includes(RULE_TEXT)) return element;
    const rest = replacePlaces(element, findElements(element, 'cfRule'), (rule) =>
      rule.includes(RULE_TEXT) ? '' : rule,
    );
    return findElements(rest, 'cfRule').length === 0 ? '' : rest;
  });
}

/** Cells as areas, those below each other joined: `C3:C9`. */
function faultAreas(faults: readonly CellFault[], width: number): readonly string[] {
  const areas: string[] = [];
  const columns = Map.groupBy(faults, ({ column }) => column);
  for (const [column, inColumn] of columns) {
    const rows = [...new Set(inColumn.map(({ row }) => row))].sort((a, b) => a - b);
    for (let at = 0; at < rows.length; ) {
      const first = rows[at] ?? 0;
      let last = first;
      while (rows[at + 1] === last + 1) {
        at += 1;
        last += 1;
      }
      at += 1;
      const end = column === null ? columnName(Math.max(0, width - 1)) : columnName(column);
      const start = cellAddress(first, column ?? 0);
      areas.push(first === last && column !== null ? start : `${start}:${end}${last + 1}`);
    }
  }
  return areas;
}
