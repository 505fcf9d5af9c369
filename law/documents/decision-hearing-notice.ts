import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { majorDecision } from '../procedures/major-decision.ts';
import { heading, letter } from './parts/letter.ts';

/** 听证公告 for a decision draft, with the list of those who take part as the ordinance asks for it in advance. */
export const decisionHearingNotice = defineTemplate(majorDecision, {
  id: 'decision-hearing-notice',
  label: '听证公告',
  step: 'hearing-notice',
  cite: [cite('J05'), cite('J06')],
  draft: ({ unit, show, showDate }) =>
    letter({
      from: unit.name,
      title: `关于召开${show('title')}听证会的公告`,
      to: '',
      body: [
        ...paragraphs(
          `为充分听取社会公众意见，参照《重大行政决策程序暂行条例》第十六条、第十七条的规定，本机关定于近期就${show('title')}（草案）召开听证会。有关事项公告如下：`,
        ),
        heading('一、', '听证会的时间和地点'),
        ...paragraphs(`时间：${showDate('hearingPlannedOn')}____时__分。`, `地点：${TO_FILL}${TO_FILL}。`),
        heading('二、', '听证的事项'),
        ...paragraphs(`${show('title')}（草案）及其依据、理由。草案和有关材料随本公告一并公布。`),
        heading('三、', '听证参加人'),
        ...paragraphs(
          `听证参加人包括决策承办单位、有关专家和利害关系人代表。利害关系人代表共____人，由${TO_FILL}方式产生，名单为：${TO_FILL}${TO_FILL}。`,
        ),
        heading('四、', '材料的送达'),
        ...paragraphs('决策草案及其依据等材料于听证会召开7日前送达听证参加人。'),
        heading('五、', '旁听和联系方式'),
        ...paragraphs(
          `公民可以凭有效身份证件申请旁听，旁听席位____个。联系人所在机构：${TO_FILL}；联系电话：${TO_FILL}。`,
        ),
      ],
    }),
});
