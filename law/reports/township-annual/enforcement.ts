import { type Part, part, point } from '#engine/outline.ts';
import { atLeast, below } from '#engine/report/condition.ts';
import { breakdown, opened, say, sayNone, sentence } from '#engine/report/wording.ts';

/** 行政执法. */
export const ENFORCEMENT: Part = part(
  'enforcement',
  '严格规范公正文明执法',
  [
    point(
      'officers',
      '加强队伍管理',
      opened(
        '年末',
        say('enforcement-officers.in-post', '在岗执法人员{n}', {
          with: [
            say('enforcement-officers.reviewers', '其中法制审核人员{n}'),
            say('enforcement-officers.certified-share', '执法证件有效率{n}'),
          ],
        }),
      ),
      sentence(say('enforcement-officers.letters', '年内签订行政执法责任书{n}')),
    ),
    point(
      'acts',
      '依法查处违法行为',
      opened(
        '全年',
        say('enforcement.inspections', '开展行政检查{n}'),
        say('enforcement.campaigns', '开展专项整治活动{n}'),
        say('enforcement.problems', '发现问题{n}'),
      ),
      sentence(
        say('enforcement.penalties', '作出行政处罚{n}', {
          none: '未作出行政处罚',
          with: [
            say('enforcement.tickets', '其中开出罚单{n}', {
              when: below('enforcement.tickets', 'enforcement.penalties'),
            }),
            say('enforcement.tickets', '均为当场作出的罚款，开出罚单{n}', {
              when: atLeast('enforcement.tickets', 'enforcement.penalties'),
            }),
            say('enforcement.ordinary-penalties', '普通程序处罚{n}', {
              when: below('enforcement.ordinary-penalties', 'enforcement.penalties'),
            }),
            say('enforcement.fines', '罚款{n}'),
          ],
        }),
        say('enforcement.coercions', '实施行政强制{n}', { none: '未实施行政强制', join: '；' }),
      ),
    ),
    point(
      'service',
      '推行服务型执法',
      opened(
        '全年',
        say('enforcement.guidance', '开展提醒、劝导、约谈等行政指导{n}'),
        say('enforcement.exempted', '依法不予处罚{n}', {
          with: [breakdown('enforcement.exempted', { text: '其中{parts}', most: 2, omit: ['other'] })],
        }),
      ),
    ),
    point(
      'systems',
      '落实行政执法“三项制度”',
      opened(
        '全年',
        say('enforcement.published', '公示执法结果{n}'),
        say('enforcement.published-in-time-rate', '行政处罚决定按期公示率{n}'),
        say('enforcement.reviewed', '法制审核执法决定{n}'),
      ),
      sentence(sayNone('enforcement.misconduct', '全年未发生不作为或者越权行政的情形')),
    ),
  ],
  'apart',
);
