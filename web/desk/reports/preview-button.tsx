import { EyeOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { OpenReport } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';

/** The report as it will be printed, page by page, without leaving the page. */
export function PreviewButton({ open }: { readonly open: OpenReport }) {
  const [isShown, setShown] = useState(false);
  const { unit, year } = open.report;
  return (
    <>
      <Button icon={<EyeOutlined />} onClick={() => setShown(true)}>
        版式预览
      </Button>
      <Modal
        open={isShown}
        title={`${unit.name}${year}年度报告（印出来的样子）`}
        width={960}
        style={{ top: 24 }}
        footer={null}
        onCancel={() => setShown(false)}
        destroyOnHidden
      >
        <Pages open={open} />
      </Modal>
    </>
  );
}

function Pages({ open }: { readonly open: OpenReport }) {
  const { unit, year } = open.report;
  const path = { unit: unit.code, year };
  const { data, error } = useQuery({
    // A draft changes with the registers: it is set anew each time it is looked at.
    queryKey: ['report-pages', unit.code, year, open.version, open.words],
    queryFn: () => need(api.GET('/api/reports/{unit}/{year}/report.pdf', { params: { path }, parseAs: 'blob' })),
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined) return;
    const made = URL.createObjectURL(new Blob([data], { type: 'application/pdf' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  if (error !== null) return <FaultAlert error={error} />;
  if (url === null) return <Skeleton active paragraph={{ rows: 12 }} />;
  return <iframe title="报告的印刷版式" src={url} style={{ width: '100%', height: '80vh', border: 0 }} />;
}
