import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button, Card, Checkbox, Empty, Flex, Form, Skeleton, Typography, Upload } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { ImportResult, Register } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRecordsChanged, useRegister } from '../../ui/fields/declared.ts';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { formatBytes } from '../../ui/format.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { ImportFaults } from './import-faults.tsx';
import { MissingRegister } from './missing-register.tsx';
import { TemplateButton } from './template-button.tsx';

/** Imports a workbook: checked first, then all of its rows or none. */
export function ImportPage() {
  const { may } = useSeat();
  const { register: id } = useParams({ from: '/desk/registers/$register/import' });
  const { register, error, refetch } = useRegister(id);
  if (error !== null) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  if (register === undefined) return <Skeleton active />;
  if (register === null) return <MissingRegister />;
  if (!may('import-records'))
    return <Empty description="本席位不能导入。要登记的，请打开台账逐条登记，或者请乡镇经办人导入。" />;
  return <ImportInto key={id} register={register} />;
}

type Run = { readonly file: File; readonly unit: string; readonly update: boolean; readonly dryRun: boolean };

function ImportInto({ register }: { readonly register: Register }) {
  const { unit: own } = useSeat();
  const changed = useRecordsChanged();
  const [unit, setUnit] = useState(own.code);
  const [update, setUpdate] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const run = useMutation({
    mutationFn: ({ file: chosen, unit: to, update: isUpdate, dryRun }: Run) =>
      need(
        api.POST('/api/registers/{register}/import', {
          params: { path: { register: register.id }, query: { unit: to, update: isUpdate, dryRun } },
          body: { file: chosen },
          bodySerializer: () => formOf(chosen),
        }),
      ),
    onSuccess: async ({ dryRun }) => {
      if (!dryRun) await changed();
    },
  });
  const check = (chosen: File, how: { unit?: string; update?: boolean } = {}) =>
    run.mutate({ file: chosen, unit, update, dryRun: true, ...how });
  const result = run.data;
  const isAbove = own.kind === 'county' || own.kind === 'city' || own.kind === 'province';
  return (
    <>
      <PageTitle
        title={`导入：${register.label}`}
        note={
          <Link to="/registers/$register" params={{ register: register.id }}>
            返回台账
          </Link>
        }
      >
        <TemplateButton register={register} unit={unit} />
      </PageTitle>
      <Flex vertical gap={16}>
        <Card size="small" title="一、选择工作簿">
          <Typography.Paragraph type="secondary">
            收 .xlsx、.xls、.csv，每次一个文件，至多 30
            MB。表头不必按模板的顺序，常见的不同叫法也认得；全部导入或者一行也不导入，先检查、再确认。
          </Typography.Paragraph>
          <Form layout="vertical">
            {isAbove ? (
              <Form.Item label="导入到哪个乡镇" required>
                <UnitSelect
                  aria-label="导入到哪个乡镇"
                  allowClear={false}
                  choice={{ kinds: ['township'] }}
                  value={unit === own.code ? null : unit}
                  onChange={(code) => {
                    if (code === null || code === undefined) return;
                    setUnit(code);
                    if (file !== null) check(file, { unit: code });
                  }}
                />
              </Form.Item>
            ) : null}
            <Upload.Dragger
              accept=".xlsx,.xls,.csv"
              maxCount={1}
              showUploadList={false}
              disabled={run.isPending || (isAbove && unit === own.code)}
              beforeUpload={(chosen) => {
                setFile(chosen);
                check(chosen);
                return false;
              }}
            >
              <p style={{ margin: 0, fontSize: 32, color: '#1f4e79' }}>
                <InboxOutlined />
              </p>
              <p style={{ margin: '4px 0' }}>
                {file === null ? '点这里选择文件，或者把文件拖到这里' : '换一个文件，或者改正后重新选择'}
              </p>
              {file === null ? null : (
                <p style={{ margin: 0 }}>
                  <strong>{file.name}</strong>（{formatBytes(file.size)}）
                </p>
              )}
            </Upload.Dragger>
            <Checkbox
              style={{ marginTop: 12 }}
              checked={update}
              disabled={run.isPending}
              onChange={({ target }) => {
                setUpdate(target.checked);
                if (file !== null) check(file, { update: target.checked });
              }}
            >
              更新已有记录：编号已登记而内容不同的，以工作簿为准更正（原来的内容留在历次改动中）
            </Checkbox>
          </Form>
        </Card>
        {run.isPending ? (
          <Card size="small" title={run.variables.dryRun ? '二、检查' : '三、导入'}>
            <Skeleton active title={false} paragraph={{ rows: 2 }} />
            <span aria-live="polite">{run.variables.dryRun ? '正在检查……' : '正在导入……'}</span>
          </Card>
        ) : null}
        {run.error !== null && !run.isPending ? (
          <Card size="small" title={run.variables?.dryRun ? '二、检查：没有通过' : '三、导入：没有成功'}>
            <ImportFaults error={run.error} onRetry={file === null ? undefined : () => check(file)} />
          </Card>
        ) : null}
        {result !== undefined && !run.isPending ? (
          result.dryRun ? (
            <Card size="small" title="二、检查：没有问题">
              <Counts result={result} />
              <Flex gap={8} wrap style={{ marginTop: 12 }}>
                <Button
                  type="primary"
                  disabled={file === null || result.created + result.updated === 0}
                  onClick={() => file !== null && run.mutate({ file, unit, update, dryRun: false })}
                >
                  确认导入
                </Button>
                {result.created + result.updated === 0 ? <span>这些行都已登记，没有要导入的。</span> : null}
              </Flex>
            </Card>
          ) : (
            <Card size="small" title="三、导入：已完成">
              <Counts result={result} />
              <Flex gap={8} wrap style={{ marginTop: 12 }}>
                <LinkButton to="/registers/$register" params={{ register: register.id }} isPrimary>
                  查看台账
                </LinkButton>
                <LinkButton to="/figures">查看数字</LinkButton>
              </Flex>
            </Card>
          )
        ) : null}
      </Flex>
    </>
  );
}

function Counts({ result }: { readonly result: ImportResult }) {
  const { rows, created, updated, unchanged, sheet, ignored, dryRun } = result;
  const will = dryRun ? '将' : '已';
  return (
    <>
      <Typography.Paragraph style={{ marginBottom: 8 }}>
        工作表“{sheet}”共 <strong>{rows}</strong> 行：{will}新增 <strong>{created}</strong> 行，{will}更正{' '}
        <strong>{updated}</strong> 行，已登记且内容相同 <strong>{unchanged}</strong> 行。
      </Typography.Paragraph>
      {ignored.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={`有 ${ignored.length} 列在本台账没有对应栏目，不导入：${ignored.join('、')}。`}
          description="如果其中有应当导入的，请把表头改成模板中的叫法后重新选择文件。"
        />
      )}
    </>
  );
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}
