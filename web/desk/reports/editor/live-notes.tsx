import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useEffect, useState } from 'react';
import { api, need } from '../../../api/client.ts';
import type { OpenReport, ReportBlock } from '../../../api/schema.d.ts';
import { FaultAlert } from '../../../ui/fault-alert.tsx';
import { TAG_COLORS, VERDICTS } from '../../reviews/finding-words.ts';
import '../notes/notes.css';

/** So long after the last key the text is looked at. */
const REST_MS = 600;

/** What the program and the rules say of the paragraph as it stands under the hands, before it is saved. */
export function LiveNotes({
  open: { report, version },
  block,
  text,
}: {
  readonly open: OpenReport;
  readonly block: ReportBlock;
  readonly text: string;
}) {
  const rested = useRested(text);
  const { unit, year } = report;
  const { data, error } = useQuery({
    queryKey: ['block-check', unit.code, year, version, block.id, rested],
    queryFn: ({ signal }) =>
      need(
        api.POST('/api/reports/{unit}/{year}/check-block', {
          params: { path: { unit: unit.code, year } },
          body: { block: block.id, text: rested, over: block.composed },
          signal,
        }),
      ),
    // What was found last stays until the next answer: notes do not flicker while somebody types.
    placeholderData: (before) => before,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const warnings = (data?.warnings ?? []).filter(({ kind }) => kind !== 'edit-outdated');
  const findings = data?.findings ?? [];
  if (error !== null) return <FaultAlert error={error} />;
  if (warnings.length + findings.length === 0) return <div role="status" className="for-readers" />;
  return (
    <div className="live-notes" role="status" aria-label="这一段的提示">
      <ul>
        {warnings.map(({ kind, severity, says }) => (
          <li key={`${kind} ${says}`}>
            {severity === 'must' ? <Tag color="error">必须处理</Tag> : <Tag>请留意</Tag>}
            {says}
          </li>
        ))}
        {findings.map(({ id, verdict, label, says, fix }) => (
          <li key={id}>
            <Tag color={TAG_COLORS[verdict]}>{VERDICTS[verdict]}</Tag>
            {label}：{says}
            {fix}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A text once it has not changed for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(text), REST_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return rested;
}
