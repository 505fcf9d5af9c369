import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ApiError, api } from '../../api/client.ts';
import type { OpenReport } from '../../api/schema.d.ts';
import { download } from '../../ui/download.ts';

const FORMS = [
  { key: 'docx', label: 'Word 文档' },
  { key: 'pdf', label: 'PDF' },
  { key: 'json', label: '报告数据' },
] as const;

type Form = (typeof FORMS)[number]['key'];

/** The report as files: to print, to send, to verify later. */
export function DownloadButtons({ open }: { readonly open: OpenReport }) {
  const { notification } = App.useApp();
  const [busy, setBusy] = useState<Form | null>(null);
  const { unit, year } = open.report;
  const path = { unit: unit.code, year };
  const fetchAs = (form: Form) => {
    const options = { params: { path }, parseAs: 'blob' } as const;
    switch (form) {
      case 'docx':
        return api.GET('/api/reports/{unit}/{year}/report.docx', options);
      case 'pdf':
        return api.GET('/api/reports/{unit}/{year}/report.pdf', options);
      case 'json':
        return api.GET('/api/reports/{unit}/{year}/report.json', options);
    }
  };
  const save = async (form: Form) => {
    setBusy(form);
    try {
      await download(fetchAs(form), `${unit.name}${year}年度报告.${form}`);
    } catch (error) {
      const fault = error instanceof ApiError ? error.fault : null;
      notification.error({
        title: fault?.message ?? '文件没有取得。',
        description: fault?.remedy ?? '请稍后重试。',
        duration: 0,
      });
    }
    setBusy(null);
  };
  return FORMS.map(({ key, label }) => (
    <Button
      key={key}
      icon={<DownloadOutlined />}
      loading={busy === key}
      disabled={busy !== null && busy !== key}
      onClick={() => void save(key)}
    >
      {label}
    </Button>
  ));
}
