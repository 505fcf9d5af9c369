import { defineCheck, first, matches } from '#text/define-check.ts';
import { sampleReport } from './sample-report.ts';

/** Another township as the one who acts. */
export const otherPlace = defineCheck({
  id: 'leftover.other-place',
  family: 'leftover',
  label: '出现其他乡镇名称',
  verdict: 'doubt',
  says: '这里写的是另一个乡镇。',
  because: '多为照抄其他单位稿件时漏改。',
  fix: '请核对单位名称。',
  basis: null,
  find: (context) => {
    const { org } = context.reading;
    if (org === null || !/[镇乡]$|街道$/.test(org)) return [];
    return first(
      5,
      matches(
        /(?<=^|[\n。,;:”])([一-龥]{2,3}(?:镇|乡|街道))(?=党委|政府|始终|坚持|积极|认真|组织|高度|深入|严格|紧紧|扎实|持续|不断|全面|将|把|结合|综合执法|司法所)/g,
        context,
        (match) => {
          const name = match[1] ?? '';
          if (
            name === org ||
            org.endsWith(name) ||
            /^(?:确保|力争|保障|促进|督导|帮助|要求|走访|深入|我|各|全|本|该|县|区|市|由|在|和|与|对|是|组织|指导|乡|配合|联合|会同|协助|邀请|结合|依托|以及|按照|根据|通过|推动|督促|所有|有关|相关|其他|部分|周边|邻近|一个|两个|特色|重点|小城|修订|修改|制定|规范|完善|健全|加强|提升|推动|推进|落实|优化|强化|建立|成立|召开|实施|打造|建设|调整|充实|发挥|利用|运用|深化|统筹|压实|履行|支持|服务|督促|明确|聚焦|围绕|凝聚|整合|引导|动员|集中|一是|二是|三是|四是|五是)/.test(
              name,
            ) ||
            /乡镇$/.test(name)
          )
            return undefined;
          return { says: `报告单位是${org}，这里写“${name}”。` };
        },
      ),
    );
  },
  good: [sampleReport({ opening: '双河镇党委高度重视，各乡镇党委积极参与。现将有关情况报告如下。' })],
  bad: [sampleReport({ opening: '2023年，清溪镇党委高度重视法治政府建设。现将有关情况报告如下。' })],
});
