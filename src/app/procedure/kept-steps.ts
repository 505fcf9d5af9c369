import type { OpenStep } from '#engine/procedure/open-steps.ts';
import type { OpenRow } from '#store/open-steps.ts';

/** Whether the open steps that the store keeps of a record are what is reckoned from it. */
export function areKept(steps: readonly OpenStep[], had: readonly OpenRow[]): boolean {
  return steps.length === had.length && steps.every((step) => had.some((one) => isKept(step, one)));
}

/** Whether a row says of a step what is reckoned. */
export function isKept(step: OpenStep, one: OpenRow): boolean {
  return (
    one.procedure === step.procedure &&
    one.step === step.step &&
    one.stand === step.stand &&
    one.clock === step.clock &&
    one.dueOn === step.dueOn &&
    (one.dues === null || Object.entries(step.dues).every(([clock, on]) => one.dues?.[clock] === on))
  );
}
