import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { Review } from '../../api/schema.d.ts';

/** Says what is missing where a report could not be given to a unit and a year, and what to do about it. */
export function UnknownUnit({
  review: { unit, year, reading },
  what,
}: {
  readonly review: Review;
  readonly what: string;
}) {
  const missing = unit === null ? (year === null ? '单位和年度' : '单位') : '年度';
  return (
    <Alert
      type="info"
      showIcon
      title={`不知道是哪个${missing}的报告，不能${what}。`}
      description={
        <>
          {unit === null && reading.org !== null ? `文中的发文单位“${reading.org}”不在本席位的范围内。` : null}
          请到<Link to="/reviews">审读</Link>页，在框的上方指明{missing}，再把这份文件送一次。
        </>
      }
    />
  );
}
