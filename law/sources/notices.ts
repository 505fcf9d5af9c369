import type { InstrumentDeclarations } from './instrument-declaration.ts';

/** Opinions, measures and notices of the State Council's general office and of ministries. */
export const notices = {
  'document-management-notice-2018': {
    title: '国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知',
    number: '国办发〔2018〕37号',
    effectiveFrom: '2018-05-16',
    effectiveTo: null,
    aliases: ['关于加强行政规范性文件制定和监督管理工作的通知'],
  },
  'document-review-opinion-2018': {
    title: '国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见',
    number: '国办发〔2018〕115号',
    effectiveFrom: '2018-12-04',
    effectiveTo: null,
    aliases: ['关于全面推行行政规范性文件合法性审核机制的指导意见'],
  },
  'three-systems-opinion-2018': {
    title: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
    number: '国办发〔2018〕118号',
    effectiveFrom: '2018-12-05',
    effectiveTo: null,
    aliases: [
      '关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
      '行政执法三项制度指导意见',
    ],
  },
  'emergency-plan-measures-2024': {
    title: '突发事件应急预案管理办法',
    number: '国办发〔2024〕5号',
    effectiveFrom: '2024-01-31',
    effectiveTo: null,
    unread: ['effectiveFrom'],
  },
  'emergency-plan-measures-2013': {
    title: '突发事件应急预案管理办法',
    number: '国办发〔2013〕101号',
    effectiveFrom: '2013-10-25',
    effectiveTo: '2024-01-30',
    replacedBy: { id: 'emergency-plan-measures-2024', on: '2024-01-31', how: 'followed', evidence: 'secondary' },
    unread: ['effectiveFrom'],
  },
  'law-savvy-training-2021': {
    title: '乡村“法律明白人”培养工作规范（试行）',
    number: null,
    issuedBy: '中央宣传部、司法部等六部门',
    effectiveFrom: '2021-11-08',
    effectiveTo: null,
    aliases: ['乡村“法律明白人”培养工作规范'],
  },
  'official-study-opinion-2016': {
    title: '关于完善国家工作人员学法用法制度的意见',
    number: null,
    issuedBy: '中央组织部、中央宣传部、司法部、人力资源社会保障部',
    effectiveFrom: '2016-03-22',
    effectiveTo: null,
  },
  'county-indicators': {
    title: '市县法治政府建设示范指标体系',
    number: null,
    issuedBy: '中央依法治国办',
    effectiveFrom: null,
    effectiveTo: null,
  },
} as const satisfies InstrumentDeclarations;
