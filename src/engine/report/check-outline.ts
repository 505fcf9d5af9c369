import { demand } from '../declaration-fault.ts';
import type { Law } from '../law.ts';
import { needsOf } from './needs-of.ts';
import type { Outline } from './outline-shape.ts';
import type { RowQuery } from './row-query.ts';

/**
 * Checks an outline against the registers: indicators, breakdowns and fields that it asks for exist, and no personal datum is
 * among them.
 * @throws {Fault} DECLARATION_INVALID
 */
export function checkOutline(law: Law, outline: Outline): void {
  const what = `报告提纲 ${outline.id}`;
  const { figures, previous, breakdowns, monthly, perVillage, rows } = needsOf(outline);
  for (const id of [...figures, ...previous, ...monthly, ...perVillage])
    demand(law.indicators.has(id), what, 'indicators', `没有指标“${id}”`);
  for (const id of breakdowns) {
    const by = law.measures.get(id)?.by;
    demand(by !== undefined && by !== null, what, 'breakdowns', `“${id}”没有分类（by），不能分项`);
  }
  for (const query of rows) checkQuery(law, what, query);
  checkHandling(law, what, outline);
  const { targets } = outline;
  if (targets === null) return;
  const query = rows.find(({ id }) => id === targets.query);
  demand(query !== undefined, what, 'targets', `没有行查询“${targets.query}”`);
  for (const field of [targets.indicator, targets.threshold, targets.direction, targets.achieved])
    demand(query.fields.includes(field), what, 'targets', `行查询“${query.id}”没有字段“${field}”`);
}

function checkHandling(law: Law, what: string, { signers, handling }: Outline): void {
  demand(signers.length > 0, what, 'signers', '没有签批人');
  if (handling === null) return;
  const { procedure, register, reviewStep, submitStep, answerStep, returnedOutcome, ...fields } = handling;
  const declared = law.procedures.get(procedure);
  demand(declared?.register === register, what, 'handling', `台账“${register}”没有程序“${procedure}”`);
  for (const step of [...signers.map(({ id }) => id), reviewStep, submitStep, answerStep])
    demand(step in declared.steps, what, 'handling', `程序“${procedure}”没有环节“${step}”`);
  const outcomes = declared.steps[answerStep]?.outcomes ?? {};
  demand(returnedOutcome in outcomes, what, 'handling', `环节“${answerStep}”没有结果“${returnedOutcome}”`);
  const columns = law.registers.get(register)?.fields ?? {};
  for (const field of Object.values(fields)) demand(field in columns, what, 'handling', `台账没有字段“${field}”`);
}

function checkQuery(law: Law, what: string, query: RowQuery): void {
  const register = law.registers.get(query.register);
  demand(register !== undefined, what, `queries.${query.id}`, `没有台账“${query.register}”`);
  for (const name of [...query.fields, query.orderBy]) {
    const field = register.fields[name];
    demand(field !== undefined, what, `queries.${query.id}`, `台账“${query.register}”没有字段“${name}”`);
    demand(!field.personal, what, `queries.${query.id}`, `“${field.label}”是个人信息，不能写入报告`);
  }
}
