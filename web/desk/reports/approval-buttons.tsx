import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Tooltip } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { OpenReport } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useSeat } from '../../ui/session.ts';
import { reportQuery } from './report-queries.ts';

/** Approval and its withdrawal, for those who may. */
export function ApprovalButtons({ open, isEditing }: { readonly open: OpenReport; readonly isEditing: boolean }) {
  const { may } = useSeat();
  if (!may('approve-report')) return null;
  return open.state === 'draft' ? <Approve open={open} isEditing={isEditing} /> : <Withdraw open={open} />;
}

function Approve({ open, isEditing }: { readonly open: OpenReport; readonly isEditing: boolean }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { report, version, edits } = open;
  const [unit, year] = [report.unit.code, report.year];
  const must = report.warnings.filter(({ severity }) => severity === 'must').length;
  const causes = report.blocks.filter(({ marked }) => marked === 'cause').length;
  const approve = useMutation({
    mutationFn: () =>
      need(api.POST('/api/reports/{unit}/{year}/approve', { params: { path: { unit, year } }, body: { version } })),
    onSuccess: async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['reports'] });
      void message.success('报告已批准');
    },
    onError: () => queries.invalidateQueries(reportQuery(unit, year)),
  });
  const because =
    must > 0 ? `还有 ${must} 项必须处理，处理后才能批准` : isEditing ? '有一段正在编辑，请先保存或取消' : '';
  return (
    <>
      <Tooltip title={because}>
        <Button
          type="primary"
          disabled={because !== ''}
          onClick={() => {
            approve.reset();
            setAsking(true);
          }}
        >
          批准
        </Button>
      </Tooltip>
      <Modal
        open={isAsking}
        title={`批准${year}年度报告`}
        okText="批准"
        cancelText="暂不批准"
        confirmLoading={approve.isPending}
        onOk={() => approve.mutate()}
        onCancel={() => setAsking(false)}
      >
        <FaultAlert error={approve.error} />
        <p>批准以后：</p>
        <ul>
          <li>文稿和其中 {report.figures.length} 处数字按此刻的台账固定下来，并留存校验值；</li>
          <li>台账以后再有改动，报告不变，改动前后的差别在“核对”中列明；</li>
          <li>要修改报告，须先撤回批准并写明理由，批准和撤回都记入日志。</li>
        </ul>
        {causes > 0 ? <p>提请注意：还有 {causes} 段原因由台账推出、未经核实。</p> : null}
        {edits.docNumber === null ? <p>提请注意：尚未填写发文字号。</p> : null}
        {edits.signedOn === null ? <p>提请注意：尚未填写成文日期，将取今天。</p> : null}
      </Modal>
    </>
  );
}

function Withdraw({ open }: { readonly open: OpenReport }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const [unit, year] = [open.report.unit.code, open.report.year];
  const withdraw = useMutation({
    mutationFn: (reason: string) =>
      need(api.POST('/api/reports/{unit}/{year}/withdraw', { params: { path: { unit, year } }, body: { reason } })),
    onSuccess: async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['reports'] });
      void message.success('已撤回批准，报告回到草稿');
    },
  });
  return (
    <>
      <Button
        onClick={() => {
          withdraw.reset();
          setAsking(true);
        }}
      >
        撤回批准
      </Button>
      <Modal
        open={isAsking}
        title="撤回批准"
        okText="撤回"
        cancelText="不撤回"
        okButtonProps={{ danger: true }}
        confirmLoading={withdraw.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <FaultAlert error={withdraw.error} />
        <p>报告将回到草稿，按今天的台账重新生成；原批准的内容留在日志中。</p>
        <Form form={form} layout="vertical" onFinish={({ reason }) => withdraw.mutate(reason)}>
          <Form.Item
            name="reason"
            label="撤回理由"
            rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
