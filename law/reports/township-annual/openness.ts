import { type Part, part, point } from '#engine/outline.ts';
import { breakdown, compare, opened, say } from '#engine/report/wording.ts';

/** 政务公开和政务服务. */
export const OPENNESS: Part = part('openness', '推进政务公开，优化政务服务', [
  point(
    'disclosure',
    '主动公开政府信息',
    opened(
      '全年',
      say('disclosure.published', '公开政府信息{n}', {
        with: [
          breakdown('disclosure.published', { text: '其中{parts}', part: '{label}类{n}', most: 3, omit: ['other'] }),
          say('disclosure.in-time-rate', '按期公开率{n}', { join: '；' }),
        ],
      }),
    ),
  ),
  point(
    'annual-report',
    '报送和公开年度报告',
    opened(
      '全年',
      say('annual-reports.submitted', '报送法治政府建设年度报告{n}', {
        with: [say('annual-reports.submitted-in-time-rate', '按期报送率{n}')],
      }),
      say('annual-reports.published', '向社会公开{n}', { join: '；' }),
    ),
  ),
  point(
    'requests',
    '办好依申请公开',
    opened(
      '全年',
      say('disclosure-requests.received', '收到政府信息公开申请{n}', {
        none: '未收到政府信息公开申请',
        with: [
          say('disclosure-requests.replied', '办结{n}'),
          say('disclosure-requests.in-time-rate', '按期答复率{n}'),
          say('disclosure-requests.open', '结转下年办理{n}'),
        ],
      }),
    ),
  ),
  point(
    'service',
    '方便群众办事',
    opened(
      '全年',
      say('public-service.handled', '办理政务服务事项{n}', {
        with: [
          say('public-service.online-share', '网上申请比例{n}', { with: [compare('public-service.online-share')] }),
          say('public-service.satisfied-rate', '评价满意率{n}'),
        ],
      }),
    ),
  ),
]);
