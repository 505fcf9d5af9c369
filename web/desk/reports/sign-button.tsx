import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Radio, Tooltip } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { OpenReport } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRecordsChanged } from '../../ui/fields/declared.ts';
import { formatInstant } from '../../ui/format.ts';
import { remarksQuery, reportQuery } from './report-queries.ts';

/** Signs the text on screen in one of the offices that have not signed it yet. */
export function SignButton({ open, isEditing }: { readonly open: OpenReport; readonly isEditing: boolean }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const changed = useRecordsChanged();
  const { report, version, words, signers, signatures, edits } = open;
  const [unit, year] = [report.unit.code, report.year];
  const standing = signatures.filter(({ stands }) => stands);
  const gone = signatures.filter(({ stands }) => !stands);
  const left = signers.filter(({ id }) => !standing.some(({ as }) => as === id));
  const [isAsking, setAsking] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const as = left.length === 1 ? (left[0]?.id ?? null) : chosen;
  const remarks = useQuery(remarksQuery(unit, year));
  const unsettled = (remarks.data?.threads ?? []).filter(({ isOpen }) => isOpen).length;
  const must = report.warnings.filter(({ severity }) => severity === 'must').length;
  const causes = report.blocks.filter(({ marked }) => marked === 'cause').length;
  const sign = useMutation({
    mutationFn: () =>
      need(
        api.POST('/api/reports/{unit}/{year}/approve', {
          params: { path: { unit, year } },
          body: { version, as, words },
        }),
      ),
    onSuccess: async ({ approval }) => {
      setAsking(false);
      void message.success(approval === null ? '已签批，待另一位主要负责人签批' : '已签批，报告正文和数字已经固定');
      await changed();
    },
    onError: () => queries.invalidateQueries(reportQuery(unit, year)),
  });
  const hints = [
    ...(unsettled > 0 ? [`还有 ${unsettled} 条批注没有了结；`] : []),
    ...(causes > 0 ? [`还有 ${causes} 段原因由台账推出、未经核实；`] : []),
    ...(edits.docNumber === null ? ['尚未填写发文字号，固定以后再填须撤回签批；'] : []),
    ...(edits.signedOn === null ? ['尚未填写成文日期，将取最后签批的一天。'] : []),
  ];
  const because =
    must > 0 ? `还有 ${must} 项必须处理，处理后才能签批` : isEditing ? '有一段正在编辑，请先保存或取消' : '';
  return (
    <>
      <Tooltip title={because}>
        <Button
          type="primary"
          disabled={because !== ''}
          onClick={() => {
            sign.reset();
            setAsking(true);
          }}
        >
          签批
        </Button>
      </Tooltip>
      <Modal
        open={isAsking}
        title={`签批${year}年度报告`}
        okText="签批"
        cancelText="暂不签批"
        okButtonProps={{ disabled: as === null }}
        confirmLoading={sign.isPending}
        onOk={() => sign.mutate()}
        onCancel={() => setAsking(false)}
      >
        <FaultAlert error={sign.error} />
        <p>以何职务签批（缺一不可，不分先后，同一人只能签一次）：</p>
        <Radio.Group
          className="sign-posts"
          value={as}
          onChange={({ target }) => choose(String(target.value))}
          options={signers.map(({ id, label }) => {
            const given = standing.find((one) => one.as === id);
            return {
              value: id,
              disabled: given !== undefined,
              label: given === undefined ? label : `${label}：${given.name} ${formatInstant(given.at)}已签`,
            };
          })}
        />
        {gone.map((one) => (
          <p key={one.as} className="sign-gone">
            {one.label}
            {one.name}
            {formatInstant(one.at)}签批以后，台账变动使正文有了变化，该签批失效，须重新签批。
          </p>
        ))}
        <ul>
          <li>签的是现在的正文。签批以后改动文字，签批即失效。</li>
          {left.length > 1 ? (
            <li>全部签批后，正文和其中 {report.figures.length} 处数字固定下来，并留存校验值。</li>
          ) : (
            <li>这是最后一个签批：正文和其中 {report.figures.length} 处数字随即固定，并留存校验值。</li>
          )}
          <li>以后台账再有改动，报告不变，差别在“与台账核对”中列明。</li>
        </ul>
        {hints.length === 0 ? null : (
          <>
            <p>提请注意：</p>
            <ul>
              {hints.map((hint) => (
                <li key={hint}>{hint}</li>
              ))}
            </ul>
          </>
        )}
      </Modal>
    </>
  );
}
