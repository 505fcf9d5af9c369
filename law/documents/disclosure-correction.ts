import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { disclosureRequest } from '../procedures/disclosure-request.ts';
import { letter } from './parts/letter.ts';

/** 补正告知书: once, with everything that is to be made clear, and what happens if nothing comes. */
export const disclosureCorrection = defineTemplate(disclosureRequest, {
  id: 'disclosure-correction',
  label: '信息公开申请补正告知书',
  step: 'correct',
  cite: [cite('D03'), cite('D18')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '政府信息公开申请补正告知书',
      to: show('applicant'),
      body: paragraphs(
        `本机关于${showDate('receivedOn')}收到您提出的政府信息公开申请（登记编号${number}），申请内容为：${show('matter')}。经审查，申请内容不明确，根据《中华人民共和国政府信息公开条例》第二十九条、第三十条的规定，请您补正以下事项：`,
        '一、________（所申请信息的名称、文号或者便于查询的其他特征性描述）。',
        '二、________（申请人的身份证明、联系方式，获取信息的方式、途径）。',
        '请于________年____月____日前将补正材料提交本机关。答复期限自本机关收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。',
        '如对补正有疑问，可以联系________（电话：________），本机关将给予指导和释明。',
      ),
    }),
});
