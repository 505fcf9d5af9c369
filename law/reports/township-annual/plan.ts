import { type Part, part, remedy } from '#engine/outline.ts';
import { positive } from '#engine/report/condition.ts';
import { counted, list, say, sentence, words } from '#engine/report/wording.ts';

/** Next year's arrangements: what the shortcomings call for, what is still open, and what the law asks for every year. */
export const PLAN: readonly Part[] = [
  part('lead', '加强统筹调度，抓好任务落实', [
    remedy(
      'tasks',
      '压实年度任务',
      [
        'tasks-overdue',
        'targets-missed',
        'no-stability-meeting',
        'stability-months',
        'secretary-four',
        'head-four',
        'unrecorded',
      ],
      sentence(
        list('tasks-under-way', {
          pick: { field: 'title', wrap: '“”' },
          unit: '项',
          most: 3,
          many: '接续推进{list}等{count}未到期任务',
          one: '接续推进{list}任务',
        }),
      ),
      sentence(words('一季度内完成{nextYear}年法治建设任务分解，逐项明确责任岗位、完成期限和量化目标')),
    ),
    remedy(
      'problems',
      '抓实问题整改',
      ['problems-overdue', 'evaluation-problems', 'problems-recurred'],
      sentence(
        list('problems-under-way', {
          pick: { field: 'problem', wrap: '“”' },
          unit: '个',
          most: 2,
          many: '对{list}等{count}正在整改的问题，按期限逐个整改到位',
          one: '对{list}问题，按整改期限完成整改并申请验收',
        }),
      ),
      sentence(
        say('rectification.accepted', '对已验收销号的问题开展“回头看”，防止反弹', {
          when: positive('rectification.accepted'),
        }),
      ),
    ),
  ]),
  part('people', '提升干部法治素养，增强普法实效', [
    remedy(
      'study',
      '抓好干部学法',
      ['pass-rate', 'sit-rate', 'no-study'],
      sentence(words('排定{nextYear}年中心组法治专题和会前学法篇目')),
    ),
    remedy(
      'force',
      '充实基层法治力量',
      ['villages-law-savvy', 'villages-mediators', 'counsel-villages'],
      sentence(
        counted('counsel-ending', { unit: '名', many: '对{n}聘期将于{nextYear}年届满的法律顾问，提前衔接续聘' }),
      ),
    ),
    remedy(
      'publicity',
      '精准开展普法',
      ['no-publicity', 'activities-fell', 'villages-publicity'],
      sentence(words('按照“谁执法谁普法”责任清单，结合赶场日、开学季、宪法宣传周，面向青少年、农民和经营主体开展普法')),
    ),
  ]),
  part('procedure', '规范行政行为，提高依法行政水平', [
    remedy(
      'decisions',
      '规范决策和文件',
      ['decisions-incomplete', 'decision-harm', 'documents-unfiled', 'documents-unreviewed', 'contracts-unreviewed'],
      sentence(
        list('decisions-open', {
          pick: { field: 'title', wrap: '“”' },
          unit: '项',
          most: 2,
          many: '推进{list}等{count}在办决策事项依法履行程序',
          one: '推进{list}决策事项依法履行程序',
        }),
      ),
      sentence(
        list('documents-expiring', {
          pick: { field: 'title', wrap: '《》' },
          unit: '件',
          most: 2,
          many: '对{list}等{count}将于{nextYear}年到期的规范性文件开展评估，分别予以续期、修改或者废止',
          one: '对将于{nextYear}年到期的{list}开展评估，予以续期、修改或者废止',
        }),
      ),
      sentence(words('编制{nextYear}年重大行政决策事项目录，按目录和程序推进')),
    ),
    remedy(
      'enforcement',
      '规范行政执法',
      ['published-late', 'certificates', 'no-officers', 'no-reviewer', 'misconduct'],
      sentence(
        counted('certificates-expiring', {
          unit: '名',
          many: '对{n}证件将于{nextYear}年到期的执法人员，提前组织培训考试和换证',
        }),
      ),
      sentence(words('落实执法公示、全过程记录和法制审核要求')),
    ),
  ]),
  part('disputes', '办好群众诉求，防范化解矛盾风险', [
    remedy(
      'disputes',
      '抓好纠纷调处',
      ['settled-fell', 'handled-rose', 'repeated-petitions', 'petitions-late', 'no-drill', 'no-plan'],
      sentence(
        say('disputes.open', '对年末在调的{n}矛盾纠纷逐件明确调解员和办结时间', { when: positive('disputes.open') }),
        say('petitions.open', '对{n}未办结信访事项按期答复', { when: positive('petitions.open'), join: '；' }),
      ),
      sentence(words('每月排查矛盾纠纷、分析稳定形势')),
    ),
    remedy(
      'openness',
      '提高公开和应诉质量',
      ['no-disclosure', 'disclosure-late', 'requests-late', 'suggestions-late', 'lost', 'head-absent', 'advice-open'],
      sentence(
        say('litigation.pending', '依法办好{n}未结应诉案件', { when: positive('litigation.pending') }),
        say('disclosure-requests.open', '按期答复{n}结转的政府信息公开申请', {
          when: positive('disclosure-requests.open'),
        }),
      ),
      sentence(words('代表建议、司法建议和检察建议逐件按期回复')),
    ),
  ]),
];
