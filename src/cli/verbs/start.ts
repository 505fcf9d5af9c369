import { demoSeats, loadDemo } from '../../load-demo.ts';
import type { Verb } from '../verb.ts';
export const start: Verb = { name: 'start', summary: '启动', takes: [], options: {}, examples: [], async run() { demoSeats(); loadDemo; } };
