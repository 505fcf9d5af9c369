import { listRegistersRoute } from '../contract/registers.ts';
import { type Api, serve } from '../serve.ts';
import { registerView } from '../views/register.ts';

/** The declarations of the registers, with the fields that the seat's unit has added. */
export function serveRegisters(api: Api): void {
  serve(api, listRegistersRoute, async ({ desk: { law } }) => ({
    registers: [...law.registers.values()].map((register) => registerView(law, register)),
  }));
}
