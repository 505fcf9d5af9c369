/** All that a declaration of a procedure needs from the engine, in one import. */
export { conditionText } from './procedure/condition-text.ts';
export type { Binding, Clock, ClockLimit, Exemption, Outcome, Paper, Procedure, Step } from './procedure/procedure.ts';
export { defineProcedure } from './procedure/procedure.ts';
export {
  defineTemplate,
  paragraphs,
  type Template,
  type TemplateFacts,
  TO_FILL,
} from './procedure/template.ts';
