/** Problems a principal asks about. */
export const INQUIRED = [
  '过问行政执法公示不及时问题',
  '过问村级调解组织人员缺额问题',
  '过问信访积案办理进度',
  '过问农民工工资支付隐患',
  '过问集镇违法建设处置进度',
  '过问督察反馈问题整改进度',
] as const;

/** Links between offices that a principal brings together. */
export const COORDINATED = [
  '协调执法大队与派出所联合执法机制',
  '协调司法所办公用房和人员力量',
  '协调法律顾问参与合同审查流程',
  '协调县级部门解决土地权属争议',
  '协调普法经费列入年度预算',
] as const;
