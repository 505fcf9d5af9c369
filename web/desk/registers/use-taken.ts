import { useQueryClient } from '@tanstack/react-query';
import type { Register } from '../../api/schema.d.ts';
import { type FormValue, isBlank, sameValue } from '../../ui/fields/field-value.ts';
import { numberedQuery } from '../../ui/fields/reference-select.tsx';
import type { RecordValues } from './record-values.ts';

type Fields = RecordValues['fields'];

/** Fills in what a chosen record of another register already says, in boxes that nobody has filled in. */
export function useTaken(
  register: Register,
  initial: RecordValues,
  holder: string,
  put: (values: Fields) => void,
): (changed: Fields, current: () => Fields) => void {
  const queries = useQueryClient();
  return (changed, current) => {
    for (const [link, number] of Object.entries(changed)) {
      const to = register.fields.find(({ id }) => id === link)?.register;
      const takes = register.takes.filter((take) => take.link === link);
      if (to === null || to === undefined || typeof number !== 'string' || takes.length === 0) continue;
      queries.fetchQuery(numberedQuery(to, holder, number)).then(
        (record) => {
          const fields = current();
          // Another was chosen meanwhile.
          if (record === null || fields[link] !== number) return;
          put(takenValues(takes, record.fields, fields, initial.fields));
        },
        // The server takes what stays blank when the record is saved.
        () => {},
      );
    }
  };
}

/** What is to be put where: of the boxes that are blank or still as the form began. */
export function takenValues(takes: Register['takes'], there: Fields, here: Fields, initial: Fields): Fields {
  const taken = takes.flatMap(({ field, of, options }): [string, FormValue][] => {
    const isFree = isBlank(here[field]) || sameValue(here[field], initial[field]);
    const value = options === null ? there[of] : options[String(there[of])];
    return isFree && value !== undefined && !isBlank(value) ? [[field, value]] : [];
  });
  return Object.fromEntries(taken.reverse());
}
