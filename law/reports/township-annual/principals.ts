import { type Part, point, unheaded } from '#engine/outline.ts';
import { list, opened, say, sentence } from '#engine/report/wording.ts';

/** 党政主要负责人履行推进法治建设第一责任人职责: what each of the two did, and both together. */
export const PRINCIPALS: Part = unheaded('principals', [
  actsOf('secretary', '党委书记'),
  actsOf('head', '{chief}'),
  point(
    'both',
    null,
    sentence(
      say('meetings.chaired-by-principals', '党政主要负责人共同推动落实，全年主持有关会议{n}'),
      say('leading-groups.headed-by-both', '共同担任组长的法治工作领导小组{n}'),
      say('principal-duty.accounts', '把履行推进法治建设第一责任人职责情况纳入述职，述法{n}', { join: '；' }),
    ),
  ),
]);

function actsOf(who: 'secretary' | 'head', post: string) {
  const of = (kind: string) => `principal-duty.${who}@${kind}`;
  return point(
    who,
    null,
    opened(
      `${post}全年`,
      say(of('deploy'), '部署法治建设重要工作{n}'),
      say(of('inquire'), '过问重大问题{n}', { join: '、' }),
      say(of('coordinate'), '协调重点环节{n}', { join: '、' }),
      say(of('supervise'), '督办重要任务{n}', { join: '、' }),
      say(of('hear'), '听取法治工作汇报{n}', { join: '、' }),
    ),
    sentence(
      list(`${who}-matters`, {
        pick: { field: 'matter' },
        unit: '项',
        most: 4,
        many: '主要事项有：{list}等{count}',
        one: '主要事项是{list}',
      }),
    ),
  );
}
