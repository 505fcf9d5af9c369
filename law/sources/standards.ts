import type { InstrumentDeclarations } from './instrument-declaration.ts';

/** National standards. */
export const standards = {
  'gb-t-9704-2012': {
    title: '党政机关公文格式',
    number: 'GB/T 9704—2012',
    effectiveFrom: '2012-07-01',
    effectiveTo: null,
    unread: ['effectiveFrom'],
  },
  'gb-t-22239-2019': {
    title: '信息安全技术 网络安全等级保护基本要求',
    number: 'GB/T 22239—2019',
    effectiveFrom: '2019-12-01',
    effectiveTo: null,
    unread: ['effectiveFrom'],
  },
  'gb-t-39786-2021': {
    title: '信息安全技术 信息系统密码应用基本要求',
    number: 'GB/T 39786—2021',
    effectiveFrom: '2021-10-01',
    effectiveTo: null,
    unread: ['effectiveFrom'],
  },
  'gb-t-18894-2016': {
    title: '电子文件归档与电子档案管理规范',
    number: 'GB/T 18894—2016',
    effectiveFrom: '2017-03-01',
    effectiveTo: null,
    unread: ['effectiveFrom'],
  },
  'gb-t-33190-2016': {
    title: '电子文件存储与交换格式 版式文档',
    number: 'GB/T 33190—2016',
    effectiveFrom: '2017-05-01',
    effectiveTo: null,
    unread: ['effectiveFrom'],
  },
} as const satisfies InstrumentDeclarations;
