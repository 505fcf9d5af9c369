import { FileSearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Card, Select, Upload } from 'antd';
import { useEffect, useState } from 'react';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { useSeat } from '../../ui/session.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { yearChoices } from './place-button.tsx';
import { UploadList } from './upload-list.tsx';
import { MOST_FILES, READABLE, sendFiles, useUploadResults, useUploads } from './use-uploads.ts';

/** Where reports are dropped to be reviewed, one or a whole county's at once, and how far they have come. */
export function UploadCard() {
  const { today } = useSeat();
  const { message } = App.useApp();
  const { uploads } = useUploads();
  useUploadResults();
  const [unit, setUnit] = useState<string | null>(null);
  const [year, setYear] = useState<number | null>(null);
  const [isPasting, setPasting] = useState(false);
  const openWhenDone = useOpenWhenDone();
  const lastYear = Number(today.slice(0, 4));
  const take = (files: readonly File[]) => {
    const taken = files.slice(0, MOST_FILES);
    if (files.length > taken.length) {
      void message.warning(
        `一次至多 ${MOST_FILES} 份，后面的 ${files.length - taken.length} 份没有收下，请分批送审读`,
        8,
      );
    }
    const isIdle = uploads.every(({ state }) => state !== 'waiting' && state !== 'sending');
    const [first, ...others] = sendFiles(taken.map((file) => ({ file, unit, year })));
    // A single report is opened when it has been read; of a batch the table tells.
    openWhenDone(isIdle && others.length === 0 ? (first ?? null) : null);
  };
  return (
    <Card size="small" className="reviews-upload">
      <div className="reviews-upload-options">
        <div className="reviews-upload-unit">
          <UnitSelect
            aria-label="哪个单位的报告"
            placeholder="单位：按报告所写认定"
            choice={{ kinds: ['county', 'township'] }}
            value={unit}
            onChange={(code) => setUnit(code ?? null)}
          />
        </div>
        <Select
          aria-label="报告的年度"
          className="reviews-upload-year"
          allowClear
          placeholder="年度：按报告所写认定"
          value={year}
          onChange={(chosen: number | undefined) => setYear(chosen ?? null)}
          options={yearChoices(lastYear)}
        />
        <Button onClick={() => setPasting(true)}>粘贴文字</Button>
      </div>
      <Upload.Dragger
        accept={READABLE.join(',')}
        multiple
        showUploadList={false}
        beforeUpload={(file, files) => {
          // Called once for each file of a batch.
          if (file === files.at(-1)) take(files);
          return false;
        }}
      >
        <p className="reviews-upload-icon">
          <FileSearchOutlined />
        </p>
        <p className="reviews-upload-call">点这里选择报告，或者把文件拖到这里</p>
        <p className="reviews-upload-note">
          一次可以放 1 至 {MOST_FILES} 份。收 Word（.docx、.doc）、PDF、OFD、纯文本；扫描件没有文字，读不了。
        </p>
      </Upload.Dragger>
      {uploads.length === 0 ? null : <UploadList />}
      <PasteDialog isOpen={isPasting} onClose={() => setPasting(false)} unit={unit} year={year} />
    </Card>
  );
}

/** Opens the review of one upload as soon as there is one. */
function useOpenWhenDone(): (upload: number | null) => void {
  const navigate = useNavigate();
  const { uploads } = useUploads();
  const [awaited, setAwaited] = useState<number | null>(null);
  const review = uploads.find(({ id, state }) => id === awaited && state === 'done')?.result?.id;
  useEffect(() => {
    if (review !== undefined) void navigate({ to: '/reviews/$id', params: { id: review } });
  }, [review, navigate]);
  return setAwaited;
}
