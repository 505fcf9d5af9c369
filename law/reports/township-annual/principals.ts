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
      say('leading-groups.headed-by-both', '党委书记和{chief}共同担任组长的法治工作领导小组{n}'),
      say('principal-duty.accounts', '履行推进法治建设第一责任人职责情况列入述职内容，全年述法{n}', { join: '；' }),
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
      say(`meetings.chaired-by-principals@${who}`, '主持研究法治等工作的会议{n}', { join: '，' }),
    ),
    sentence(
      list(`${who}-matters`, {
        pick: { field: 'matter' },
        unit: '项',
        most: 3,
        many: '主要事项有：{list}等{count}',
        one: '主要事项是{list}',
      }),
    ),
  );
}
