/** All that a declaration file needs from the engine, in one import. */

export { defineFeed } from './feed.ts';
export {
  code,
  codes,
  count,
  date,
  items,
  money,
  note,
  person,
  persons,
  reference,
  references,
  text,
  unit,
  units,
  yesNo,
} from './field.ts';
export { defineIndicator } from './indicator.ts';
export { defineMeasure } from './measure.ts';
export { defineRegister, gift, link } from './register.ts';
