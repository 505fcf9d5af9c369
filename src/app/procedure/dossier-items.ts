import type { Matter } from '#engine/procedure/follow-matter.ts';
import { papersOf } from '#engine/procedure/procedure.ts';
import { dayOfInstant, type LocalDate } from '#kernel/local-date.ts';
import type { Entry } from '#store/chain.ts';
import { lastVersions, type StoredFile } from '#store/files.ts';
import type { OpenedMatter } from './open-matter.ts';

/** One document in the order of the file. */
export type DossierItem = {
  readonly place: number;
  readonly step: string;
  readonly label: string;
  /** The day of the step it belongs to, or on which it was uploaded. */
  readonly on: LocalDate | null;
  readonly by: string | null;
  readonly source: DossierSource;
};

/**
 * Where the document is: a file; only the draft that the record makes, its signed copy not being there; or nowhere, though an article
 * demands it.
 */
export type DossierSource =
  | { readonly kind: 'file'; readonly file: StoredFile }
  | { readonly kind: 'draft'; readonly matter: Matter; readonly template: string }
  | { readonly kind: 'missing' };

/**
 * The ordered file of a record's matters: step after step in the order of the procedure, each with its documents; then evidence that
 * belongs to no step, with whoever added it by the record's history. A document that an article demands and nobody uploaded keeps its
 * place.
 */
export function dossierItems(
  { matters, files }: Pick<OpenedMatter, 'matters' | 'files'>,
  history: readonly Entry[],
): readonly DossierItem[] {
  const items: Omit<DossierItem, 'place'>[] = [];
  const used = new Set<string>();
  for (const matter of matters) {
    const { procedure, stands, journal, row } = matter;
    for (const [id, step] of Object.entries(procedure.steps)) {
      const acts = journal.filter((act) => act.step === id && act.how === 'done');
      const { stand, settlement } = stands.steps.get(id) ?? {};
      const isDone = stand === 'done';
      for (const { id: paper, label, must, template } of isDone ? papersOf(step, row) : (step.papers ?? [])) {
        const found = acts.flatMap((act) => (act.papers[paper] ?? []).map((file) => ({ act, file })));
        for (const { act, file: fileId } of found) {
          const file = files.find((one) => one.id === fileId);
          if (file === undefined) continue;
          used.add(file.id);
          items.push({ step: step.label, label, on: act.on, by: act.by, source: { kind: 'file', file } });
        }
        if (found.length > 0 || !isDone || (must === undefined && template === undefined)) continue;
        const source: DossierSource =
          template === undefined ? { kind: 'missing' } : { kind: 'draft', matter, template };
        const by = settlement?.taken?.by ?? null;
        items.push({ step: step.label, label, on: settlement?.on ?? null, by, source });
      }
    }
  }
  for (const file of lastVersions(files).filter(({ id }) => !used.has(id))) {
    const added = history.find(({ subject, change }) => subject === 'file' && isOf(change, file.id));
    const label = file.name.replace(/\.[A-Za-z0-9]{1,8}$/, '');
    const [step, by, on] = ['其他材料', added?.personName ?? null, dayOfInstant(file.addedAt)];
    items.push({ step, label, on, by, source: { kind: 'file', file } });
  }
  return items.map((item, at) => ({ place: at + 1, ...item }));
}

function isOf(change: unknown, file: string): boolean {
  return typeof change === 'object' && change !== null && 'file' in change && change.file === file;
}
