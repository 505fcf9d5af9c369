import { signal, type Theme, theme } from '#engine/outline.ts';
import { all, below, fell, positive, someVillageWithout, zero } from '#engine/report/condition.ts';
import { compare, say, sayNone, sentence, villages } from '#engine/report/wording.ts';

/** What officials know and whom the villages have. */
export const CAPACITY_WANTING: Theme = theme(
  'capacity',
  '干部学法和基层法治力量还有差距',
  signal('pass-rate', {
    when: below('exams.legal.pass-rate', 100),
    shortcoming: sentence(say('exams.legal.pass-rate', '法律知识考试合格率为{n}，仍有干部未达到合格要求')),
    cause: '日常学习与岗位业务结合不够，考前集中补学的多、平时系统学的少',
    measure: '对考试不合格的干部安排补学补考，把常用法律法规列入会前学法和业务培训',
  }),
  signal('sit-rate', {
    when: below('exams.legal.sit-rate', 100),
    shortcoming: sentence(say('exams.legal.sit-rate', '法律知识考试参考率为{n}，组织还不够周全')),
    cause: '考试时间与业务高峰重叠，缺考人员补考安排不及时',
    measure: '提前确定年度法律知识考试时间，当年安排补考',
  }),
  signal('no-study', {
    when: zero('study.centre-group'),
    shortcoming: sentence(sayNone('study.centre-group', '党委理论学习中心组全年没有安排集中学法')),
    cause: '年度学习计划中法治专题安排不足',
    measure: '把法治专题列入党委理论学习中心组年度学习计划，按计划组织学习',
  }),
  signal('villages-law-savvy', {
    when: someVillageWithout('legal-personnel.law-savvy'),
    shortcoming: sentence(
      villages('legal-personnel.law-savvy', {
        most: 3,
        some: '{list}等{count}村（社区）还没有法律明白人',
        one: '{list}还没有法律明白人',
      }),
    ),
    cause: '部分村（社区）外出人员多，合适人选培养不够，人员变动后补充不及时',
    measure: '在没有法律明白人的村（社区）从村干部、网格员、人民调解员中选育，年内补齐',
  }),
  signal('villages-mediators', {
    when: someVillageWithout('legal-personnel.mediators'),
    shortcoming: sentence(
      villages('legal-personnel.mediators', {
        most: 3,
        some: '{list}等{count}村（社区）没有在任人民调解员',
        one: '{list}没有在任人民调解员',
      }),
    ),
    cause: '人民调解员以兼职为主，岗位变动后增补不及时',
    measure: '指导没有在任调解员的村（社区）依法推选、增补人民调解员，并组织岗前培训',
  }),
  signal('counsel-villages', {
    when: all(positive('legal-counsel.engaged'), below('legal-counsel.villages', 'villages')),
    shortcoming: sentence(
      say('legal-counsel.villages', '全{town}{villages}村（社区）中，法律顾问服务覆盖{n}，尚未全覆盖'),
    ),
    cause: '部分村（社区）聘任协议到期后续签不及时',
    measure: '及时续聘、增聘村（社区）法律顾问，年内实现全覆盖',
  }),
  signal('no-publicity', {
    when: zero('publicity.activities'),
    shortcoming: sentence(sayNone('publicity.activities', '全年没有开展线下普法活动')),
    cause: '各责任单位普法任务没有落实到时段和人员',
    measure: '把普法任务分解到各责任单位，按季度组织活动',
  }),
  signal('activities-fell', {
    when: fell('publicity.activities', 10),
    shortcoming: sentence(
      say('publicity.activities', '全年开展普法活动{n}', { with: [compare('publicity.activities')] }),
    ),
    cause: '各责任单位普法任务安排不够均衡，活动集中在重要时间节点',
    measure: '年初排定各责任单位全年普法活动，按季度组织实施',
  }),
  signal('villages-publicity', {
    when: all(positive('publicity.villages'), below('publicity.villages', 'villages')),
    shortcoming: sentence(say('publicity.villages', '全{town}{villages}村（社区）中，开展过普法活动的为{n}')),
    cause: '村级普法力量薄弱，普法活动多由{town}级统一组织',
    measure: '没有开展普法活动的村（社区）列入年度普法重点，由包村干部和法律顾问协同组织',
  }),
);
