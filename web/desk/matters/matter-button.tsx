import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Record as RecordView } from '../../api/schema.d.ts';
import { proceduresQuery } from './matter-queries.ts';

/** From a record to its matter; nothing where no procedure is declared over its register. */
export function MatterButton({ record }: { readonly record: RecordView }) {
  const { data } = useQuery(proceduresQuery);
  const isMatter = data?.procedures.some(({ register }) => register === record.register) ?? false;
  if (!isMatter || record.kind !== 'row' || record.state !== 'recorded') return null;
  return (
    <Link to="/matters/$unit/$id" params={{ unit: record.unit, id: record.id }}>
      <Button>办理情况</Button>
    </Link>
  );
}
