import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declarationFaults } from '#engine/declaration-fault.ts';
import type { Feed } from '#engine/feed.ts';
import type { Indicator } from '#engine/indicator.ts';
import { assembleLaw, type Law } from '#engine/law.ts';
import type { Measure } from '#engine/measure.ts';
import type { Outline } from '#engine/outline.ts';
import type { Procedure, Template } from '#engine/procedure.ts';
import type { Register } from '#engine/register.ts';
import { checkOutline } from '#engine/report/check-outline.ts';
import type { Setting } from '#engine/setting.ts';
import { Fault } from '#kernel/fault.ts';

type Declared = Register | Measure | Feed | Indicator | Outline | Procedure | Template | Setting;

/** The folder that holds the project's own declarations. */
export const LAW_DIR = join(import.meta.dirname, '..', 'law');

/** Files directly in these folders declare; deeper ones (option lists, sections of an outline) serve them. */
const DECLARING = ['registers', 'reports', 'procedures', 'documents', 'settings'];

/**
 * Reads every declaration file of a law folder. A new register is found by its file alone.
 * @param dirs folders laid out as law/: its own, and a county's additions
 * @throws {Fault} DECLARATION_UNREADABLE naming the file, and the field that is wrong in it
 */
export async function loadLaw(...dirs: readonly string[]): Promise<Law> {
  const declared: Declared[] = [];
  for (const dir of dirs.length === 0 ? [LAW_DIR] : dirs) {
    for (const folder of DECLARING) {
      for (const file of await filesIn(join(dir, folder))) declared.push(...(await declarationsIn(file)));
    }
  }
  const law = assembleLaw({
    registers: declared.filter((one): one is Register => one.declares === 'register'),
    measures: declared.filter((one): one is Measure => one.declares === 'measure'),
    feeds: declared.filter((one): one is Feed => one.declares === 'feed'),
    indicators: declared.filter((one): one is Indicator => one.declares === 'indicator'),
    outlines: declared.filter((one): one is Outline => one.declares === 'outline'),
    procedures: declared.filter((one): one is Procedure => one.declares === 'procedure'),
    templates: declared.filter((one): one is Template => one.declares === 'template'),
    settings: declared.filter((one): one is Setting => one.declares === 'setting'),
  });
  for (const outline of law.outlines.values()) checkOutline(law, outline);
  return law;
}

async function filesIn(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(dir, name));
}

async function declarationsIn(file: string): Promise<readonly Declared[]> {
  const shown = relative(process.cwd(), file);
  try {
    const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href);
    return Object.values(exported).filter(isDeclared);
  } catch (error) {
    const problem = error instanceof Fault ? error.message : error instanceof Error ? error.message : String(error);
    throw declarationFaults.DECLARATION_UNREADABLE({ file: shown, problem });
  }
}

function isDeclared(value: unknown): value is Declared {
  return typeof value === 'object' && value !== null && 'declares' in value;
}
