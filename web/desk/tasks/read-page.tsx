import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card, Flex, Form, Input, Select, Skeleton, Typography, Upload } from 'antd';
import { useMemo, useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { ReadTasks, Register } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { registersQuery } from '../../ui/fields/declared.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { TableEntry } from '../registers/table/table-entry.tsx';

/** Reads the year's work points into a table to be checked; only then anything is saved. */
export function ReadTasksPage() {
  const registers = useQuery(registersQuery);
  const register = registers.data?.registers.find(({ isTasks }) => isTasks);
  const [read, setRead] = useState<ReadTasks | null>(null);
  if (registers.error !== null) return <FaultAlert error={registers.error} />;
  if (register === undefined) return <Skeleton active />;
  if (read === null) return <Source onRead={setRead} />;
  return <Check read={read} register={register} onBack={() => setRead(null)} />;
}

function Source({ onRead }: { readonly onRead: (read: ReadTasks) => void }) {
  const [text, setText] = useState('');
  const file = useMutation({
    mutationFn: (chosen: File) =>
      need(
        api.POST('/api/tasks/read', {
          params: { query: {} },
          body: { file: chosen },
          bodySerializer: () => formOf(chosen),
        }),
      ),
    onSuccess: onRead,
  });
  const pasted = useMutation({
    mutationFn: () => need(api.POST('/api/tasks/read-text', { body: { text } })),
    onSuccess: onRead,
  });
  return (
    <>
      <PageTitle
        title="读入工作要点"
        note="读出任务、上级标题、责任单位、责任人职务和完成时限，列成表格由您核对，登记以前什么也不保存"
      />
      <Flex vertical gap={16}>
        <FaultAlert error={file.error ?? pasted.error} />
        <Card size="small" title="选择文件">
          <Upload.Dragger
            accept=".docx,.doc,.pdf,.ofd,.txt,.xlsx,.xls,.csv"
            showUploadList={false}
            disabled={file.isPending}
            beforeUpload={(chosen) => {
              file.mutate(chosen);
              return false;
            }}
          >
            <p>
              <InboxOutlined style={{ fontSize: 32 }} />
            </p>
            <p>{file.isPending ? '正在读……' : '点击选择，或把文件拖到这里'}</p>
            <Typography.Text type="secondary">
              收 Word、PDF、OFD、Excel
              和纯文本。条目式的（一、（一）1.）和表格式的（工作任务、责任单位、完成时限）都可以。
            </Typography.Text>
          </Upload.Dragger>
        </Card>
        <Card size="small" title="或者粘贴正文">
          <Input.TextArea
            aria-label="工作要点正文"
            rows={8}
            value={text}
            onChange={({ target }) => setText(target.value)}
            placeholder="从 Word、Excel、网页或微信复制后粘贴"
          />
          <Button
            type="primary"
            style={{ marginTop: 12 }}
            disabled={text.trim() === ''}
            loading={pasted.isPending}
            onClick={() => pasted.mutate()}
          >
            读出任务
          </Button>
        </Card>
      </Flex>
    </>
  );
}

/** Columns shown beside the required ones. */
const SHOWN = ['unit', 'title', 'source', 'heading', 'post', 'issuedOn', 'dueOn', 'dueWords', 'helpers'];
const SHOWN_NOTES = 8;

function Check({
  read,
  register,
  onBack,
}: {
  readonly read: ReadTasks;
  readonly register: Register;
  readonly onBack: () => void;
}) {
  const { today } = useSeat();
  const navigate = useNavigate();
  const rows = useMemo(() => read.rows.map(({ cells }) => cells), [read]);
  const isThisYear = read.year === null || String(read.year) === today.slice(0, 4);
  const [fill, setFill] = useState<Readonly<Record<string, string>>>({ issuedOn: isThisYear ? today : '' });
  const put = (column: string, text: string | null | undefined) =>
    setFill((former) => ({ ...former, [column]: text ?? '' }));
  const columns = useMemo(
    () => SHOWN.filter((id) => id === 'unit' || register.fields.some((field) => field.id === id)),
    [register],
  );
  const given = useMemo(() => ({ rows, columns, fill }), [rows, columns, fill]);
  const blank = (column: string) => rows.filter((cells) => (cells[column] ?? '') === '').length;
  const levels = register.fields.find(({ id }) => id === 'level')?.options ?? [];
  const notes = read.rows.flatMap(({ notes: said, cells }, at) =>
    said.map((note) => ({ key: `${at} ${note}`, text: `第 ${at + 1} 行“${short(cells.title ?? '')}”：${note}` })),
  );
  const before = (
    <Flex vertical gap={12} style={{ marginBottom: 12 }}>
      <Alert
        type="info"
        showIcon
        title={`读出 ${rows.length} 项任务${read.source === null ? '' : `（${read.source}）`}。责任人职务空 ${blank('post')} 项，完成期限空 ${blank('dueOn')} 项。`}
        action={
          <Button size="small" onClick={onBack}>
            重新选文件
          </Button>
        }
        description={
          notes.length === 0 ? undefined : (
            <ul style={{ margin: 0, paddingInlineStart: 20 }}>
              {notes.slice(0, SHOWN_NOTES).map(({ key, text }) => (
                <li key={key}>{text}</li>
              ))}
              {notes.length > SHOWN_NOTES ? (
                <li>另有 {notes.length - SHOWN_NOTES} 处，表中空着的请逐行核对。</li>
              ) : null}
            </ul>
          )
        }
      />
      <Card size="small" title="空着的统一填（已读出的不动，逐行还可以改）">
        <Form layout="vertical">
          <Flex wrap gap={12}>
            {blank('source') === 0 ? null : (
              <Form.Item label="任务来源" style={FILL}>
                <Input value={fill.source ?? ''} onChange={({ target }) => put('source', target.value)} />
              </Form.Item>
            )}
            <Form.Item label="下达日期" style={FILL}>
              <DateInput
                aria-label="下达日期"
                last={today}
                value={fill.issuedOn ?? ''}
                onChange={(on) => put('issuedOn', on)}
              />
            </Form.Item>
            {blank('post') === 0 ? null : (
              <Form.Item label="责任人职务" style={FILL}>
                <Input
                  aria-label="责任人职务"
                  placeholder="例如：分管副镇长"
                  value={fill.post ?? ''}
                  onChange={({ target }) => put('post', target.value)}
                />
              </Form.Item>
            )}
            {blank('dueOn') === 0 ? null : (
              <Form.Item label="完成期限" style={FILL}>
                <DateInput aria-label="完成期限" value={fill.dueOn ?? ''} onChange={(on) => put('dueOn', on)} />
              </Form.Item>
            )}
            <Form.Item label="任务级别" style={FILL}>
              <Select<string>
                aria-label="任务级别"
                allowClear
                placeholder="可以不填"
                value={fill.level === undefined || fill.level === '' ? null : fill.level}
                onChange={(label) => put('level', label ?? '')}
                options={levels.map(({ label }) => ({ value: label, label }))}
              />
            </Form.Item>
          </Flex>
        </Form>
      </Card>
    </Flex>
  );
  return (
    <TableEntry
      register={register}
      given={{ ...given, before }}
      onDone={() => void navigate({ to: '/tasks', search: read.year === null ? {} : { year: read.year } })}
    />
  );
}

const FILL = { flex: '1 1 180px', maxWidth: 280, marginBottom: 0 };

function short(title: string): string {
  return title.length > 16 ? `${title.slice(0, 16)}…` : title;
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}
