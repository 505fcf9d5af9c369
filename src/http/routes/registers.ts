import { listRegistersRoute } from '../contract/registers.ts';
import { type Api, serve } from '../serve.ts';
import { registerView } from '../views/register.ts';

/** The declarations of the registers. */
export function serveRegisters(api: Api): void {
  const { law } = api.desk;
  const registers = [...law.registers.values()].map((register) => registerView(law, register));
  serve(api, listRegistersRoute, async () => ({ registers }));
}
