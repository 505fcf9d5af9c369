import { Card, Tag } from 'antd';
import type { ReportVersionListed } from '../../../api/schema.d.ts';
import { formatInstant } from '../../../ui/format.ts';
import { actText, versionName } from './version-words.ts';

const NAMED = 3;

/** The versions, newest first: who did what when, and in which paragraphs. One is compared with the one before it by a click. */
export function VersionList({
  versions,
  to,
  onCompare,
}: {
  readonly versions: readonly ReportVersionListed[];
  /** The later of the two that are compared. */
  readonly to: number;
  readonly onCompare: (from: number, to: number) => void;
}) {
  return (
    <Card size="small" title={`共 ${versions.length} 版`} className="version-card">
      <ol className="version-list">
        {versions.map((one, place) => {
          const before = versions[place + 1];
          return (
            <li key={one.version} className={one.version === to ? 'version-chosen' : undefined}>
              <button
                type="button"
                aria-pressed={one.version === to}
                onClick={() => onCompare(before?.version ?? one.version, one.version)}
              >
                <span className="version-head">
                  <strong>{versionName(one.version)}</strong>
                  {one.act === 'approve' ? <Tag color="blue">已固定</Tag> : null}
                </span>
                <span className="version-act">{actText(one)}</span>
                <span className="version-who">
                  {one.person}　{formatInstant(one.at)}
                </span>
                <ChangedIn changed={one.changed} />
              </button>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

function ChangedIn({ changed }: Pick<ReportVersionListed, 'changed'>) {
  if (changed.length === 0) return null;
  const named = changed.slice(0, NAMED).map(({ beginning }) => `“${beginning}…”`);
  return (
    <span className="version-changed">
      改动 {changed.length} 段：{named.join('、')}
      {changed.length > NAMED ? '等' : ''}
    </span>
  );
}
