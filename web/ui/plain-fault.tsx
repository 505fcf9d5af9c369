import { FaultText, faultTitle } from './fault-text.tsx';
import './plain.css';

/** The same as `FaultAlert` where the shell is not there: on the first page, and where a page could not be loaded. */
export function PlainFault({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return null;
  return (
    <div role="alert" className="plain-fault">
      <strong>{faultTitle(error)}</strong>
      <FaultText error={error} />
    </div>
  );
}
