import type { OpenReport } from '../../api/schema.d.ts';
import { useSeat } from '../../ui/session.ts';
import { SignButton } from './sign-button.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

/** Signing and taking signatures back, for those who may. */
export function ApprovalButtons({ open, isEditing }: { readonly open: OpenReport; readonly isEditing: boolean }) {
  const { may } = useSeat();
  const isSigned = open.state === 'approved' || open.signatures.length > 0;
  // Whoever has signed these words has nothing more to sign.
  const hasSigned = open.signatures.some(({ isOwn, stands }) => isOwn && stands);
  return (
    <>
      {may('approve-report') && open.state === 'draft' && !hasSigned ? (
        <SignButton open={open} isEditing={isEditing} />
      ) : null}
      {may('withdraw-report') && isSigned ? <WithdrawButton open={open} /> : null}
    </>
  );
}
