import { Link } from '@tanstack/react-router';
import { Button, Progress, Spin } from 'antd';
import { ApiError } from '../../api/client.ts';
import type { Review } from '../../api/schema.d.ts';
import { formatBytes } from '../../ui/format.ts';
import { countsText, standingOf } from './finding-words.ts';
import type { Upload } from './upload-queue.ts';
import { useUploads } from './use-uploads.ts';

type ReviewUpload = Upload<Review>;

/** Each file that was dropped: how far it has come, or what is wrong with it. */
export function UploadList() {
  const { uploads, queue } = useUploads();
  const count = (state: ReviewUpload['state']) => uploads.filter((upload) => upload.state === state).length;
  const open = count('waiting') + count('sending');
  // What has been read of a whole batch stands in the table below; here remains what has not.
  const listed = open === 0 && uploads.length > 1 ? uploads.filter(({ state }) => state !== 'done') : uploads;
  const [failed, cancelled] = [count('failed'), count('cancelled')];
  const cancelAll = () => {
    // The waiting ones first, so that none of them moves up.
    for (const { id, state } of uploads) if (state === 'waiting') queue.cancel(id);
    for (const { id, state } of uploads) if (state === 'sending') queue.cancel(id);
  };
  return (
    <section className="reviews-queue" aria-label="送审读的文件">
      <div className="reviews-queue-head">
        <span aria-live="polite">
          共 {uploads.length} 份，已审读 {count('done')} 份{failed === 0 ? '' : `，没有成功 ${failed} 份`}
          {cancelled === 0 ? '' : `，取消 ${cancelled} 份`}
          {open === 0 ? '' : `，还有 ${open} 份`}
        </span>
        {open === 0 ? (
          <Button size="small" onClick={queue.clear}>
            收起
          </Button>
        ) : (
          <Button size="small" onClick={cancelAll}>
            全部取消
          </Button>
        )}
      </div>
      {uploads.length === 1 || open === 0 ? null : (
        <Progress
          percent={Math.round(((uploads.length - open) / uploads.length) * 100)}
          showInfo={false}
          size="small"
          aria-label="进度"
        />
      )}
      <ul className="reviews-queue-list">
        {listed.map((upload) => (
          <li key={upload.id}>
            <span className="reviews-queue-name">
              {upload.file.name}
              <span className="reviews-queue-size">{formatBytes(upload.file.size)}</span>
            </span>
            <State upload={upload} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function State({ upload }: { readonly upload: ReviewUpload }) {
  const { queue } = useUploads();
  const { id, state, result, error } = upload;
  const fault = error instanceof ApiError ? error.fault : null;
  const cancel = (
    <Button size="small" type="link" onClick={() => queue.cancel(id)}>
      取消
    </Button>
  );
  switch (state) {
    case 'waiting':
      return <span className="reviews-queue-state">等待{cancel}</span>;
    case 'sending':
      return (
        <span className="reviews-queue-state">
          <Spin size="small" />
          正在审读
          {cancel}
        </span>
      );
    case 'done':
      return result === null ? null : (
        <span className="reviews-queue-state">
          {countsText(standingOf(result.findings))}
          <Link to="/reviews/$id" params={{ id: result.id }}>
            打开
          </Link>
        </span>
      );
    case 'cancelled':
      return (
        <span className="reviews-queue-state">
          已取消
          <Button size="small" type="link" onClick={() => queue.retry(id)}>
            重新送
          </Button>
        </span>
      );
    case 'failed':
      return (
        <span className="reviews-queue-fault" role="alert">
          {fault?.message ?? '没有审读成功。'}
          {fault?.remedy ?? '请重试；仍不成功的，请联系系统管理员。'}
          {isFinal(error) ? null : (
            <Button size="small" type="link" onClick={() => queue.retry(id)}>
              重新送
            </Button>
          )}
        </span>
      );
  }
}

const SERVER_FAILED = 500;

/** Whether the same file would be refused again. */
function isFinal(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.fault.code === 'FILE_REFUSED' || (error.status > 0 && error.status < SERVER_FAILED);
}
