import { describe, expect, test } from 'vitest';
import { type Part, paragraph, part, point, remedy, section, signal, theme } from '../outline.ts';
import { checkOutline } from './check-outline.ts';
import { clubFacts, clubLaw, clubOutline, RULE } from './chess-club.fixture.ts';
import { composeReport } from './compose-report.ts';
import { positive } from './condition.ts';
import { needsOf } from './needs-of.ts';
import type { BlockEdit } from './report.ts';
import { rowsOf } from './row-query.ts';
import { textOfBlock } from './set-blocks.ts';
import type { StatedFacts } from './stated-facts.fixture.ts';
import { breakdown, compare, months, say, sentence, villages, words } from './wording.ts';

const played = point('played', '多下', sentence(say('games.played', '下棋{n}', { none: '没有下棋' })));
const won = point('won', '多胜', sentence(say('games.won', '获胜{n}')));
const held = point('held', null, sentence(say('lessons.held', '讲棋{n}')));

const outlineOf = (parts: readonly Part[], layout: Partial<Parameters<typeof clubOutline>[0]> = {}) =>
  clubOutline({
    opening: [paragraph('opening', sentence(words('现报告如下：')))],
    sections: [
      section({
        id: 'm',
        content: 'measures',
        heading: '{year}年棋事',
        cite: [RULE],
        parts,
        ifEmpty: '（请填写棋事。）',
      }),
      section({
        ...{ id: 's', content: 'shortcomings', heading: '不足和原因', cite: [RULE] },
        themes: [
          theme(
            'lessons',
            '讲棋不够',
            signal('few', {
              when: positive('lessons.held'),
              shortcoming: sentence(say('lessons.held', '只讲了{n}')),
              cause: '讲师少',
              measure: '增聘讲师',
            }),
          ),
          theme(
            'games',
            '下棋不够',
            signal('lost', {
              when: positive('games.decided'),
              shortcoming: sentence(say('games.decided', '终局只有{n}')),
              cause: '对手少',
              measure: '邀请对手',
            }),
          ),
        ],
      }),
      section({
        ...{ id: 'p', content: 'plan', heading: '{nextYear}年安排', cite: [RULE] },
        parts: [
          part('next', '安排', [
            remedy('a', '讲棋', ['few']),
            remedy('b', '下棋', ['lost'], sentence(words('每周开门'))),
          ]),
        ],
      }),
    ],
    ...layout,
  });

function compose(parts: readonly Part[], stated: StatedFacts, edits: readonly BlockEdit[] = []) {
  const outline = outlineOf(parts);
  const law = clubLaw(outline);
  const report = composeReport(law, outline, clubFacts(law, outline, stated), edits);
  return { report, lines: report.document.body.map(textOfBlock) };
}

describe('枚举和编号', () => {
  const parts = [part('a', '下棋', [played, won, held]), part('b', '讲棋', [held])];
  test('两条以上才用一是、二是；没有领起语的直接接', () => {
    const figures = { 'games.played': 9, 'games.won': 4, 'lessons.held': 2 };
    expect(compose(parts, { figures }).lines.slice(1, 6)).toEqual([
      '一、2023年棋事',
      '（一）下棋',
      '一是多下。下棋9局。二是多胜。获胜4局。三是讲棋2次。',
      '（二）讲棋',
      '讲棋2次。',
    ]);
  });
  test('只剩一条时不编号', () => {
    expect(compose(parts, { figures: { 'games.won': 4 } }).lines.slice(1, 4)).toEqual([
      '一、2023年棋事',
      '（一）下棋',
      '获胜4局。',
    ]);
  });
  test('什么也不知道的部分消失，后面的编号补上', () => {
    const { lines } = compose([part('x', '别的', [held]), part('a', '下棋', [played])], {
      figures: { 'games.played': 0 },
    });
    expect(lines.slice(1, 4)).toEqual(['一、2023年棋事', '（一）下棋', '没有下棋。']);
    expect(lines.slice(4)).toEqual(['二、2024年安排', '（一）安排', '每周开门。']);
  });
  test('分段排的，每条一段，段落编号不随别条消失而变', () => {
    const apart = [part('a', '下棋', [played, won], 'apart')];
    const ids = (figures: StatedFacts['figures']) =>
      compose(apart, { figures }).report.blocks.filter(({ kind, section }) => kind === 'paragraph' && section === 'm');
    expect(ids({ 'games.played': 9, 'games.won': 4 }).map(({ id }) => id)).toEqual(['m/a/played', 'm/a/won']);
    expect(ids({ 'games.won': 4 }).map(({ id }) => id)).toEqual(['m/a/won']);
  });
});

describe('不足、原因和下一年安排', () => {
  const parts = [part('a', '下棋', [played])];
  test('各写明原因；安排里有对应措施', () => {
    const { lines } = compose(parts, { figures: { 'games.played': 9, 'games.decided': 3, 'lessons.held': 1 } });
    expect(lines.slice(4)).toEqual([
      '二、不足和原因',
      '一是讲棋不够。只讲了1次。主要原因是讲师少。',
      '二是下棋不够。终局只有3局。主要原因是对手少。',
      '三、2024年安排',
      '（一）安排',
      '一是讲棋。增聘讲师。二是下棋。邀请对手。每周开门。',
    ]);
  });
  test('由台账推出的原因，提醒经办人核实', () => {
    const { report } = compose(parts, { figures: { 'games.decided': 3 } });
    expect(report.warnings.filter(({ kind }) => kind === 'cause').map(({ block }) => block)).toEqual(['s/games']);
    expect(report.blocks.find(({ id }) => id === 's/games')?.marked).toBe('cause');
  });
  test('每条不足都要在安排里有一处，缺了在声明时就拒绝', () => {
    const plan = section({ id: 'p', content: 'plan', heading: '安排', cite: [RULE], parts: [] });
    expect(() => outlineOf(parts, { sections: [...outlineOf(parts).sections.slice(0, 2), plan] })).toThrow(
      '不足“few”的整改安排在计划中出现 0 次',
    );
  });
});

describe('提示', () => {
  const parts = [part('a', '下棋', [played]), part('b', '讲棋', [held])];
  test('未填的不成句，按台账提示一次，写明缺什么', () => {
    const { report } = compose(parts, { figures: { 'games.played': 9, 'games.decided': 0 } });
    expect(report.warnings).toEqual([
      {
        ...{ kind: 'blank', severity: 'look', register: 'lessons', indicators: ['lessons.held'], block: null },
        says: '《讲棋台账》未填报：讲棋。报告暂不写入。请补填台账；确未发生的，登记零报告；没有此项工作的，登记不适用。',
      },
    ]);
  });
  test('零和不适用不提示', () => {
    const figures = { 'games.played': 0, 'games.decided': 0, 'lessons.held': 'not-applicable' } as const;
    expect(compose(parts, { figures }).report.warnings).toEqual([]);
  });
  test('法定内容没有可写的，留出位置，批准前必须填写', () => {
    const { report, lines } = compose(parts, {});
    expect(lines).toContain('（请填写棋事。）');
    expect(report.warnings.filter(({ severity }) => severity === 'must').map(({ block }) => block)).toEqual([
      'm/missing',
    ]);
  });
  test('有记录没填数量的，照已填的写，并提示', () => {
    const outline = outlineOf(parts);
    const law = clubLaw(outline);
    const facts = clubFacts(law, outline, { figures: { 'games.played': 9, 'games.decided': 0, 'lessons.held': 3 } });
    const partial = new Map(
      [...facts.figures].map(([id, figure]) => [id, id === 'lessons.held' ? { ...figure, blanks: 2 } : figure]),
    );
    const { warnings } = composeReport(law, outline, { ...facts, figures: partial });
    expect(warnings.map(({ says }) => says)).toContain(
      '《讲棋台账》有记录未填数量：讲棋（2条）。报告中的数字只含已填的记录。请补填。',
    );
  });
});

describe('经办人的改动', () => {
  const parts = [part('a', '下棋', [played, won], 'apart')];
  const composed = '一是多下。下棋{m/a/played/games.played}。';
  const edit = (text: string, over = composed): BlockEdit => ({ block: 'm/a/played', text, over });
  const figures = { 'games.played': 9, 'games.won': 4, 'games.decided': 0, 'lessons.held': 0 };

  test('改动的文字保留，引用的数字跟着台账走', () => {
    const edits = [edit('一是勤下。全社下了{m/a/played/games.played}。')];
    expect(compose(parts, { figures }, edits).lines[3]).toBe('一是勤下。全社下了9局。');
    const more = compose(parts, { figures: { ...figures, 'games.played': 12 } }, edits);
    expect(more.lines[3]).toBe('一是勤下。全社下了12局。');
    expect(more.report.warnings).toEqual([]);
    expect(more.report.blocks.find(({ id }) => id === 'm/a/played')).toMatchObject({ composed, edited: true });
  });
  test('分行就是分段，清空就是删去，数字随之消失', () => {
    const two = compose(parts, { figures }, [edit('第一段。\n第二段。')]);
    expect(two.lines.slice(3, 6)).toEqual(['第一段。', '第二段。', '二是多胜。获胜4局。']);
    expect(two.report.figures.map(({ ref }) => ref)).toEqual(['m/a/won/games.won']);
    expect(compose(parts, { figures }, [edit('')]).lines.slice(2, 4)).toEqual(['（一）下棋', '二是多胜。获胜4局。']);
  });
  test('别处的数字也可以引用，书签不重复', () => {
    const { report } = compose(parts, { figures }, [edit('下{m/a/played/games.played}，胜{m/a/won/games.won}。')]);
    expect(report.figures.map(({ ref }) => ref)).toEqual([
      'm/a/played/games.played',
      'm/a/won/games.won',
      'm/a/won/games.won#2',
    ]);
  });
  test('改动之后自动成文又变了，提醒核对', () => {
    const { report } = compose(parts, { figures: { ...figures, 'games.played': 0 } }, [edit('下得很多。')]);
    expect(report.warnings.map(({ kind }) => kind)).toEqual(['edit-outdated']);
  });
  test('引用的数字已经没有了，批准前必须处理', () => {
    const { report, lines } = compose(parts, { figures }, [edit('讲{m/b/held/lessons.held}。')]);
    expect(lines[3]).toBe('讲{m/b/held/lessons.held}。');
    expect(report.warnings.map(({ kind, severity }) => [kind, severity])).toEqual([['edit-figure', 'must']]);
  });
  test('自动成文里没有的指标也可以引用，随台账更新', () => {
    const stated = { figures: { ...figures, 'lessons.held': 6 } };
    const { report, lines } = compose(parts, stated, [edit('讲棋{=lessons.held}。')]);
    expect(lines[3]).toBe('讲棋6次。');
    expect(report.figures[0]).toMatchObject({ ref: '=lessons.held', value: 6, source: { kind: 'figure' } });
    expect(report.warnings.filter(({ block }) => block === 'm/a/played')).toEqual([]);
    const gone = compose(parts, { figures }, [edit('讲棋{=lessons.unheard}。')]);
    expect(gone.report.warnings.map(({ kind }) => kind)).toEqual(['edit-figure']);
  });
  test('写“增加”而台账现在减少了，批准前必须改写', () => {
    const compared = part('a', '下棋', [
      point('played', '多下', sentence(say('games.played', '下棋{n}'), compare('games.played'))),
    ]);
    const said = { figures: { ...figures, 'games.played': 9 }, previous: { 'games.played': 12 } };
    const { report } = compose([compared], said);
    const ref = report.figures.find(({ source }) => source.kind === 'change')?.ref ?? '';
    const warned = (text: string) =>
      compose([compared], said, [
        { block: 'm/a', text, over: report.blocks.find(({ id }) => id === 'm/a')?.composed ?? '' },
      ]).report.warnings.map(({ kind, says }) => [kind, says]);
    expect(warned(`较上年增加{${ref}}。`)).toEqual([['edit-sense', expect.stringContaining('现在比上年少')]]);
    expect(warned(`较上年减少{${ref}}。`)).toEqual([]);
  });
  test('手工填写的数字没有记录支撑，提醒', () => {
    const { report } = compose(parts, { figures }, [edit('一是多下。下棋{m/a/played/games.played}，其中名局3局。')]);
    expect(report.warnings.map(({ says }) => says).join()).toContain('手工填写的数字（3）');
  });
});

test('提纲事先说清要什么：数字、上年数、分项、月份、分社、行', () => {
  const rows = rowsOf({ id: 'lessons', register: 'lessons', fields: ['title'], orderBy: 'heldOn', means: '讲棋' });
  const clause = say('games.played', '{n}，{games.won}，{lessons.held|previous}，{games.played@go}', {
    with: [
      breakdown('games.played', { text: '{parts}', most: 1 }),
      compare('games.won'),
      months('lessons.held', { gaps: '{list}' }),
    ],
  });
  const more = sentence(clause, villages('games.decided', { most: 1, some: '{list}' }));
  const outline = clubOutline({
    queries: [rows],
    sections: [section({ id: 'm', content: 'measures', heading: '棋', cite: [RULE], parts: [paragraph('p', more)] })],
  });
  const needs = needsOf(outline);
  expect([...needs.figures].sort()).toEqual(['games.decided', 'games.played', 'games.won', 'lessons.held']);
  expect([...needs.previous].sort()).toEqual(['games.won', 'lessons.held']);
  expect(needs.breakdowns).toEqual(['games.played']);
  expect(needs.monthly).toEqual(['lessons.held']);
  expect(needs.perVillage).toEqual(['games.decided']);
  expect(needs.rows).toEqual([rows]);
});

test('个人信息、不存在的字段和不能分项的指标，核对提纲时就拒绝', () => {
  const check = (plan: Parameters<typeof clubOutline>[0]) => () => {
    const outline = clubOutline(plan);
    checkOutline(clubLaw(outline), outline);
  };
  const asking = (field: string) =>
    check({ queries: [rowsOf({ id: 'q', register: 'games', fields: [field], orderBy: 'playedOn', means: '棋局' })] });
  expect(asking('player')).toThrow('“棋手”是个人信息');
  expect(asking('loser')).toThrow('没有字段“loser”');
  expect(asking('title')).not.toThrow();
  const content = { id: 'm', content: 'measures', heading: '棋', cite: [RULE] } as const;
  const parts = [paragraph('p', sentence(breakdown('games.won', { text: '{parts}', most: 1 })))];
  expect(check({ sections: [section({ ...content, parts })] })).toThrow('不能分项');
});
