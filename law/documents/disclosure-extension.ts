import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { formatChineseDate } from '#kernel/local-date.ts';
import { cite } from '../facts/index.ts';
import { disclosureLimits } from '../limits/information-disclosure.ts';
import { disclosureRequest } from '../procedures/disclosure-request.ts';
import { letter } from './parts/letter.ts';

/** 延期答复告知书 with the new last day, where the calendar can name it. */
export const disclosureExtension = defineTemplate(disclosureRequest, {
  id: 'disclosure-extension',
  label: '信息公开申请延期答复告知书',
  step: 'extend',
  cite: [cite('D05')],
  draft: ({ unit, number, show, showDate, clock, matter }) => {
    const due = clock('reply')?.due;
    const isExtended = matter.row.extendedOn !== null;
    const until = isExtended && due !== undefined && 'on' in due ? formatChineseDate(due.on) : '________年____月____日';
    return letter({
      from: unit.name,
      title: '政府信息公开申请延期答复告知书',
      to: show('applicant'),
      body: paragraphs(
        `本机关于${showDate('receivedOn')}收到您提出的政府信息公开申请（登记编号${number}），申请内容为：${show('matter')}。`,
        `因________，不能在法定期限内答复。根据《中华人民共和国政府信息公开条例》第三十三条的规定，经本机关政府信息公开工作机构负责人同意，延长答复期限____个工作日（不超过${disclosureLimits.reply.extension?.days ?? 0}个工作日），至${until}。征求第三方和其他机关意见所需时间不计算在内。`,
        '特此告知。',
      ),
    });
  },
});
