import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Empty } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { Review } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRecordsChanged } from '../../ui/fields/declared.ts';
import { AdoptRow } from './adopt-row.tsx';
import { Adopted } from './adopted.tsx';
import { type Choice, firstChoices, hindranceOf, rowsOf } from './adoption.ts';
import { figureMark } from './review-marks.ts';
import { UnknownUnit } from './unknown-unit.tsx';

/** A report of a year before the registers becomes that year's summary rows, figure by figure, as a person confirms. */
export function AdoptPanel({
  review,
  active,
  onOpen,
}: {
  readonly review: Review;
  readonly active: string | null;
  readonly onOpen: (mark: string) => void;
}) {
  const { id, proposals, figures, unit, unitName, year } = review;
  const [choices, setChoices] = useState(() => firstChoices(proposals));
  const changed = useRecordsChanged();
  const rows = rowsOf(proposals, choices);
  const adopt = useMutation({
    mutationFn: () => need(api.POST('/api/reviews/{id}/adopt', { params: { path: { id } }, body: { rows } })),
    onSuccess: changed,
  });
  const startAnew = () => {
    // What was adopted counts as kept now, hence is not taken a second time.
    setChoices(firstChoices(proposals));
    adopt.reset();
  };
  if (unit === null || year === null) return <UnknownUnit review={review} what="采用为汇总行" />;
  if (proposals.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="报告中没有能登记为汇总行的数字。" />;
  }
  if (adopt.data !== undefined) {
    return <Adopted rows={adopt.data.rows} proposals={proposals} unit={unit} year={year} onBack={startAnew} />;
  }
  const set = (place: number, to: Partial<Choice>) =>
    setChoices(choices.map((choice, at) => (at === place ? { ...choice, ...to } : choice)));
  const hindered = choices.filter((_, place) => hindranceOf(choices, place) !== null).length;
  const free = proposals.filter(({ kept }) => !kept).length;
  const taken = choices.filter(({ isTaken }) => isTaken).length;
  return (
    <>
      <p className="panel-note">
        台账没有记录的年度，可以把报告中的数字登记为{unitName}
        {year}年度的汇总行，以原句为依据。逐个核对指标和数量，勾选的才登记。
      </p>
      {free === 0 ? (
        <Alert
          className="panel-alert"
          type="warning"
          showIcon
          title={`这些台账${year}年度都已有记录，再以汇总行登记会重复计数，一般不必采用。`}
        />
      ) : null}
      <div className="adopt-bar">
        <Checkbox
          checked={taken > 0 && taken === proposals.length}
          indeterminate={taken > 0 && taken < proposals.length}
          onChange={({ target }) =>
            setChoices(
              target.checked
                ? choices.map((choice) => ({ ...choice, isTaken: true }))
                : choices.map((choice) => ({ ...choice, isTaken: false })),
            )
          }
        >
          全选（已选 {taken} 个，共 {proposals.length} 个）
        </Checkbox>
        <Button
          type="primary"
          disabled={rows.length === 0 || hindered > 0}
          loading={adopt.isPending}
          onClick={() => adopt.mutate()}
        >
          登记 {rows.length} 条汇总行
        </Button>
        {hindered === 0 ? null : (
          <span className="adopt-hindrance">有 {hindered} 个所选的数字还不能登记，见各条下的说明。</span>
        )}
        <FaultAlert error={adopt.error} />
      </div>
      <ol className="finding-list">
        {proposals.map((proposal, place) => {
          const choice = choices[place];
          if (choice === undefined) return null;
          const mark = figureMark(proposal.figure);
          return (
            <AdoptRow
              // Proposals never change places.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={place}
              proposal={proposal}
              figure={figures[proposal.figure]?.text ?? ''}
              choice={choice}
              hindrance={hindranceOf(choices, place)}
              isOpen={mark === active}
              onChange={(to) => set(place, to)}
              onOpen={() => onOpen(mark)}
            />
          );
        })}
      </ol>
    </>
  );
}
