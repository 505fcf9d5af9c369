import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, need } from '../../api/client.ts';
import { useSeat } from '../session.ts';
import { holderOf } from './declared.ts';

/** A record that another one names, by number and title, opening to it where the seat can see it. */
export function ReferenceText({
  register,
  number,
  of,
}: {
  readonly register: string;
  readonly number: string;
  /** Unit of the record that names it: both stand in the registers of one township. */
  readonly of: string;
}) {
  const { unit: own } = useSeat();
  const unit = own.code.length > holderOf(of).length ? own.code : holderOf(of);
  const { data } = useQuery({
    queryKey: ['records', register, 'choices', unit, number],
    queryFn: () =>
      need(
        api.GET('/api/registers/{register}/records', {
          params: { path: { register }, query: { unit, kind: 'row', limit: 30, words: number } },
        }),
      ),
  });
  const found = data?.records.find((record) => record.number === number);
  if (found === undefined) return <span>{number}</span>;
  return (
    <Link to="/records/$unit/$id" params={{ unit: found.unit, id: found.id }}>
      {number}　{found.title}
    </Link>
  );
}
