import { useNavigate } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { Review } from '../../api/schema.d.ts';
import { PlaceButton } from './place-button.tsx';

/** Says what is missing where a report could not be given to a unit and a year, and what to do about it. */
export function UnknownUnit({ review, what }: { readonly review: Review; readonly what: string }) {
  const { unit, year, reading } = review;
  const navigate = useNavigate();
  const missing = unit === null ? (year === null ? '单位和年度' : '单位') : '年度';
  return (
    <Alert
      type="info"
      showIcon
      title={`不知道是哪个${missing}的报告，不能${what}。`}
      description={
        <>
          {unit === null && reading.org !== null ? `文中的发文单位“${reading.org}”不在本席位的范围内。` : null}
          <div>
            <PlaceButton
              review={review}
              label={`指明${missing}`}
              onPlaced={({ id }) => void navigate({ to: '/reviews/$id', params: { id }, replace: true })}
            />
          </div>
        </>
      }
    />
  );
}
