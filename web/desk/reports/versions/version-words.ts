import type { ReportVersionListed } from '../../../api/schema.d.ts';

const ACTS: Readonly<Record<ReportVersionListed['act'], string>> = {
  compose: '台账成文',
  edit: '修改',
  restore: '恢复旧版',
  sign: '签批',
  approve: '签批完毕',
  withdraw: '撤回签批',
  return: '县级退回',
};

/** What was done in a version: 修改, 恢复第3版, 签批（乡镇长）. */
export function actText({ act, note }: Pick<ReportVersionListed, 'act' | 'note'>): string {
  if (note === null || note === '') return ACTS[act];
  if (act === 'restore') return `恢复第${note}版的文字`;
  return `${ACTS[act]}（${note}）`;
}

/** 第3版; the one that the registers alone made is called by that. */
export function versionName(version: number): string {
  return version === 0 ? '台账成文稿' : `第${version}版`;
}
