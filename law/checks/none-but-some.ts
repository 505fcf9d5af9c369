import { defineCheck, type Hit } from '#text/define-check.ts';

const THINGS = ['规范性文件', '行政复议', '行政诉讼', '信息公开申请', '重大行政决策', '司法建议', '检察建议'];
const NONE =
  /(?:未|没有)(?:制定|出台|发布|印发|收到|受理|发生|作出|办理)(?:过)?(?:一件|1件|任何)?(?:政府|行政)?(?:规范性文件|复议|诉讼|信息公开申请|重大行政决策|司法建议|检察建议)(?:申请|案件)?/g;

/** The clause in which a match stands, without what other clauses say. */
function clauseAround(chars: string, at: number, length: number): string {
  const before = chars.slice(Math.max(0, at - 14), at);
  const behind = chars.slice(at + length, at + length + 8);
  return `${before.replace(/^.*[,。;\n]/s, '')}${chars.slice(at, at + length)}${behind.replace(/[,。;\n].*$/s, '')}`;
}

/** What was not made cannot have been reviewed, registered or counted. */
export const noneButSome = defineCheck({
  id: 'consistency.none-but-some',
  family: 'consistency',
  label: '前后矛盾：没有却又有',
  verdict: 'doubt',
  says: '一处写没有，另一处又写办理、审查了这类事项。',
  because: '两处说法不能同时成立。',
  fix: '请核对事实，统一表述。',
  basis: null,
  find: (context) => {
    const hits: Hit[] = [];
    const judged = new Set<string>();
    for (const match of context.chars.matchAll(NONE)) {
      const thing = THINGS.find((word) => match[0].includes(word));
      if (thing === undefined || judged.has(thing)) continue;
      judged.add(thing);
      const some = [
        ...context.chars.matchAll(
          new RegExp(
            `(?:起草|审查|审核|登记|编号|印发|备案|制定|出台|办理|受理|收到|答复|应诉)[^。;\\n]{0,8}${thing}[^。;,\\n]{0,8}|对(?:行政)?${thing}[^。;\\n]{0,6}(?:专人|登记|审查|备案)`,
            'g',
          ),
        ),
      ].find(
        (other) =>
          Math.abs(other.index - match.index) > match[0].length &&
          !/未|没有|无|零|不|如|拟|制度|工作|办法|程序|力度|机制|管理|应审|应备|条例|规定|严格|凡|加强|落实|健全|完善/.test(
            clauseAround(context.chars, other.index, other[0].length),
          ),
      );
      if (some !== undefined)
        hits.push({
          from: match.index,
          to: match.index + match[0].length,
          says: `这里写“${match[0]}”，另一处又写“${some[0]}”。`,
        });
    }
    return hits;
  },
  good: ['全年未制定规范性文件。法律顾问审查合同5份。', '未收到行政复议申请。健全行政复议工作制度。'],
  bad: [
    '全年未制定行政规范性文件。法律顾问多次参与起草、审查规范性文件、合同。',
    '全年未收到信息公开申请。共答复信息公开申请3件。',
  ],
});
