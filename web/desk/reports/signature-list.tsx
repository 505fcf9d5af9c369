import { CheckCircleFilled, ClockCircleOutlined, WarningFilled } from '@ant-design/icons';
import type { OpenReport } from '../../api/schema.d.ts';
import { formatInstant } from '../../ui/format.ts';

/** Who has signed the report in which office, and who has yet to. */
export function SignatureList({ open: { signers, signatures } }: { readonly open: OpenReport }) {
  return (
    <ul className="signature-list" aria-label="签批">
      {signers.map(({ id, label }) => {
        const given = signatures.find(({ as }) => as === id);
        return (
          <li key={id}>
            {given === undefined ? (
              <ClockCircleOutlined aria-hidden />
            ) : given.stands ? (
              <CheckCircleFilled aria-hidden className="signature-stands" />
            ) : (
              <WarningFilled aria-hidden className="signature-gone" />
            )}{' '}
            {label}
            {given === undefined
              ? '：待签批'
              : `：${given.name}（${given.seat}）${formatInstant(given.at)}${given.stands ? '签批' : '签批，正文变化后失效'}`}
          </li>
        );
      })}
    </ul>
  );
}
