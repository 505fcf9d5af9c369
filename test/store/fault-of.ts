import { Fault } from '#kernel/fault.ts';

/** The fault that `promise` is refused with. @throws {Error} where it is not refused, or with something else */
export async function faultOf(promise: Promise<unknown>): Promise<Fault> {
  const error = await promise.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof Fault) return error;
  throw error;
}
