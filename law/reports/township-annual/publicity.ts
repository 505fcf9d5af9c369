import { type Part, part, point } from '#engine/outline.ts';
import { atLeast, not, positive } from '#engine/report/condition.ts';
import { breakdown, compare, opened, say, sayOne, sentence, villages } from '#engine/report/wording.ts';

/** 普法: activities, people, training, venues. */
export const PUBLICITY: Part = part(
  'publicity',
  '深化普法宣传，建强基层法治力量',
  [
    point(
      'activities',
      '抓好面上普法',
      opened(
        '全年',
        say('publicity.activities', '开展普法活动{n}', {
          with: [compare('publicity.activities')],
        }),
        say('publicity.reached', '受众{n}'),
        say('publicity.materials', '发放普法宣传册{n}', {
          join: '；',
          with: [say('publicity.leaflets', '宣传单等资料{n}', { join: '、' })],
        }),
        say('publicity.leaflets', '发放宣传单等资料{n}', { join: '；', when: not(positive('publicity.materials')) }),
        say('publicity.online-pushes', '通过微信群和公众号推送普法内容{n}', { join: '；' }),
      ),
      sentence(
        say('publicity.activities.listed', '按照“谁执法谁普法”责任清单开展活动{n}'),
        say('publicity.activities.constitution-week', '组织宪法宣传周活动{n}'),
        say('publicity.villages', '活动覆盖{n}村（社区）'),
      ),
    ),
    point(
      'audiences',
      '突出重点对象',
      sentence(
        say('publicity.activities.school', '深入学校开展法律进校园活动{n}'),
        say('publicity.reached.students', '受教育学生{n}'),
      ),
      sentence(say('publicity.activities.courtyard', '深入村组开展“法律进院坝”知识讲座{n}')),
      sentence(
        breakdown('publicity.activities-by-audience', {
          text: '按对象分，{parts}',
          part: '面向{label}的{n}',
          most: 3,
          omit: ['public'],
          when: positive('publicity.activities-by-audience'),
        }),
      ),
    ),
    point(
      'people',
      '建强法治队伍',
      opened(
        '年末在任',
        say('legal-personnel.law-savvy', '法律明白人{n}'),
        say('legal-personnel.liaison-officers', '普法联络员{n}', { join: '、' }),
        say('legal-personnel.vice-principals', '法治副校长{n}', { join: '、' }),
        say('legal-personnel.mediators', '人民调解员{n}', {
          join: '、',
          with: [say('legal-personnel.mediators.full-time', '其中专职人民调解员{n}')],
        }),
      ),
      sentence(
        villages('legal-personnel.law-savvy', { most: 0, none: '{villages}村（社区）都有法律明白人' }),
        villages('legal-personnel.mediators', { most: 0, none: '都有人民调解员' }),
        sayOne(
          'legal-personnel.liaison-officers.per-unit',
          '{legal-personnel.liaison-officers.units}单位各明确普法联络员{n}',
        ),
      ),
      opened(
        '全年',
        say('legal-training.held', '举办法治培训{n}', { with: [say('legal-training.attended', '参加{n}')] }),
        say('legal-personnel.mediator-training.villages', '{n}村（社区）的人民调解员参加培训', { join: '；' }),
        say('legal-personnel.law-savvy-training.attended', '培训法律明白人{n}', { join: '；' }),
        say('legal-personnel.joint-training.attended', '{n}参加人民调解员暨法律明白人培训会', { join: '；' }),
      ),
    ),
    point(
      'venues',
      '用好宣传阵地',
      sentence(
        say('legal-venues.in-use', '全{town}在用法治文化阵地{n}', {
          with: [
            say('legal-venues.villages', '分布在{n}村（社区）', { when: atLeast('legal-venues.villages', 2) }),
            breakdown('legal-venues.in-use', { text: '其中{parts}', most: 2, omit: ['other'] }),
            say('legal-venues.built', '年内新建{n}', { join: '；' }),
          ],
        }),
      ),
    ),
  ],
  'apart',
);
