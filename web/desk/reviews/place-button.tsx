import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { Review, ReviewListed } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { useSeat } from '../../ui/session.ts';
import { reviewQuery, reviewsQuery } from './review-queries.ts';

export const FIRST_YEAR = 2015;

/** Says whose report of when a review is, or corrects it; it is then held against that unit's registers. */
export function PlaceButton({
  review: { id, fileName, unit, year },
  label = '更正单位、年度',
  isLink = false,
  onPlaced,
}: {
  readonly review: Pick<Review | ReviewListed, 'id' | 'fileName' | 'unit' | 'year'>;
  readonly label?: string;
  readonly isLink?: boolean;
  /** Told the review as it now is: its id changes with its unit and year. */
  readonly onPlaced?: (review: Review) => void;
}) {
  const { today } = useSeat();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState({ unit, year });
  const lastYear = Number(today.slice(0, 4));
  const place = useMutation({
    mutationFn: () => need(api.PUT('/api/reviews/{id}/place', { params: { path: { id } }, body: chosen })),
    onSuccess: async (placed) => {
      queries.setQueryData(reviewQuery(placed.id).queryKey, placed);
      setOpen(false);
      onPlaced?.(placed);
      if (placed.id !== id) queries.removeQueries({ queryKey: reviewQuery(id).queryKey });
      await queries.invalidateQueries({ queryKey: reviewsQuery.queryKey });
    },
  });
  return (
    <>
      <Button
        size={isLink ? 'small' : 'middle'}
        type={isLink ? 'link' : 'default'}
        className={isLink ? 'reviews-place' : ''}
        onClick={() => {
          setChosen({ unit, year });
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Modal
        open={isOpen}
        title="哪个单位、哪一年度的报告"
        okText="重新核对"
        okButtonProps={{ disabled: chosen.unit === unit && chosen.year === year }}
        confirmLoading={place.isPending}
        onOk={() => place.mutate()}
        onCancel={() => setOpen(false)}
        afterClose={() => place.reset()}
      >
        <FaultAlert error={place.error} />
        <p className="copies-note">“{fileName}”将归入所选单位，与它当年的台账重新比较；已作的判断保留。</p>
        <div className="reviews-place-fields">
          <UnitSelect
            aria-label="哪个单位的报告"
            placeholder="单位：不指明"
            choice={{ kinds: ['county', 'township'] }}
            value={chosen.unit}
            onChange={(code) => setChosen({ ...chosen, unit: code ?? null })}
          />
          <Select
            aria-label="报告的年度"
            allowClear
            placeholder="年度：不指明"
            value={chosen.year}
            onChange={(next: number | undefined) => setChosen({ ...chosen, year: next ?? null })}
            options={yearChoices(lastYear)}
          />
        </div>
      </Modal>
    </>
  );
}

/** The years a report may be of, the latest first. */
export function yearChoices(lastYear: number): { value: number; label: string }[] {
  return Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, back) => ({
    value: lastYear - back,
    label: `${lastYear - back}年度`,
  }));
}
