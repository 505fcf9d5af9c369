/** A demonstration township in the year whose registers it fills. */
export type Place = {
  /** Letter of the report whose figures come out of its registers. */
  readonly report: Letter;
  readonly year: number;
  /** Division code of the township, nine digits. */
  readonly unit: string;
  /** 青禾乡: without the mark 演示 that the unit's full name carries. */
  readonly short: string;
  readonly form: '镇' | '乡';
  /** Codes of its villages and neighbourhoods, in order. */
  readonly villages: readonly string[];
  /** Codes of its offices by what they do. */
  readonly offices: Readonly<Record<Office, string>>;
};

export const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;

/** The letter of a report. */
export type Letter = (typeof LETTERS)[number];

/** What the offices of every demonstration township do; the key is the suffix of the office's code. */
export const OFFICES = {
  dzb: '党政办公室',
  djb: '党建工作办公室',
  pafz: '平安法治办公室',
  sfs: '司法所',
  zfd: '综合行政执法大队',
  yjb: '应急管理办公室',
  jjfz: '经济发展办公室',
  cjb: '村镇建设和环境保护办公室',
  mzb: '民生服务办公室',
  nyz: '农业服务中心',
  bmz: '便民服务中心',
  czb: '财政办公室',
} as const;

export type Office = keyof typeof OFFICES;
