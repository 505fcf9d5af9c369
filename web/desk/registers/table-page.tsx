import { useNavigate, useParams } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRegister } from '../../ui/fields/declared.ts';
import { MissingRegister } from './missing-register.tsx';
import { TableEntry } from './table/table-entry.tsx';

/** Enters many rows at once in a table like Excel's. */
export function TablePage() {
  const { register: id } = useParams({ from: '/desk/registers/$register/table' });
  const { register, error, refetch } = useRegister(id);
  const navigate = useNavigate();
  if (error !== null) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  if (register === undefined) return <Skeleton active />;
  if (register === null) return <MissingRegister />;
  return (
    <TableEntry
      key={id}
      register={register}
      onDone={() => void navigate({ to: '/registers/$register', params: { register: id } })}
    />
  );
}
