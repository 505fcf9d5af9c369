import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Day, RoleCode, UnitCode } from './values.ts';

const TAG = '人员与席位';

const PersonSeat = z
  .object({
    id: z.uuid(),
    unit: z.string(),
    unitName: z.string(),
    role: RoleCode,
    roleLabel: z.string(),
    since: Day.describe('起始日'),
    until: Day.nullable().describe('到期日（含）；null 为长期'),
    state: z.enum(['standing', 'ended', 'coming']).describe('standing 在任，ended 已到期，coming 尚未开始'),
  })
  .meta({ id: 'PersonSeat' });

const PersonView = z
  .object({
    id: z.uuid(),
    account: z.string(),
    name: z.string(),
    unit: z.string().nullable().describe('账号所属单位'),
    unitName: z.string(),
    isLocked: z.boolean().describe('已停用'),
    mustChange: z.boolean().describe('初始密码尚未修改'),
    isOwn: z.boolean().describe('账号由本席位的单位管理；false 为外单位人员在本单位有席位'),
    seats: z.array(PersonSeat),
  })
  .meta({ id: 'Person', description: '人员账号' });

export const RoleView = z
  .object({
    role: RoleCode,
    label: z.string(),
    kinds: z.array(z.enum(['province', 'city', 'county', 'township', 'village', 'office'])).describe('可设在哪些单位'),
    may: z.array(z.string()).describe('可以办理的事项'),
  })
  .meta({ id: 'Role', description: '岗位' });

const FirstPassword = z
  .object({ id: z.uuid(), account: z.string(), password: z.string().describe('初始密码，只显示这一次') })
  .meta({ id: 'FirstPassword' });

const Name = z.string().trim().min(1).max(40).describe('姓名');
const PersonId = z.object({ id: z.uuid().describe('人员标识') });
const SeatId = z.object({ id: z.uuid().describe('席位标识') });

export const listPeopleRoute = defineRoute({
  method: 'GET',
  url: '/api/people',
  needs: 'read-people',
  tag: TAG,
  summary: '一个单位（含下级）的人员账号和席位，以及可设的岗位',
  query: z.object({ unit: UnitCode.optional().describe('单位；不给为本席位的单位') }),
  answer: z.object({ people: z.array(PersonView), roles: z.array(RoleView) }),
});

export const addPersonRoute = defineRoute({
  method: 'POST',
  url: '/api/people',
  needs: 'change-accounts',
  tag: TAG,
  summary: '新建账号；初始密码只显示一次，首次登录须修改',
  body: z.object({
    account: z.string().trim().min(1).max(100).describe('账号：小写字母、数字、点、横线，2 至 40 个'),
    name: Name,
    unit: UnitCode.describe('账号所属单位'),
  }),
  answer: FirstPassword,
  status: 201,
});

export const changePersonRoute = defineRoute({
  method: 'PUT',
  url: '/api/people/:id',
  needs: 'change-accounts',
  tag: TAG,
  summary: '变更姓名或所属单位',
  params: PersonId,
  body: z.object({ name: Name, unit: UnitCode }),
  answer: null,
  status: 204,
});

export const lockPersonRoute = defineRoute({
  method: 'PUT',
  url: '/api/people/:id/locked',
  needs: 'change-accounts',
  tag: TAG,
  summary: '停用或启用账号；停用后登录和访问令牌立即失效',
  params: PersonId,
  body: z.object({ locked: z.boolean() }),
  answer: null,
  status: 204,
});

export const resetPasswordRoute = defineRoute({
  method: 'POST',
  url: '/api/people/:id/password',
  needs: 'change-accounts',
  tag: TAG,
  summary: '重设密码；新的初始密码只显示一次',
  params: PersonId,
  body: z.object({}),
  answer: FirstPassword,
});

export const giveSeatRoute = defineRoute({
  method: 'POST',
  url: '/api/seats',
  needs: 'change-seats',
  tag: TAG,
  summary: '授予席位',
  body: z.object({
    person: z.uuid().describe('人员'),
    unit: UnitCode,
    role: RoleCode,
    since: Day.describe('起始日'),
    until: Day.nullable().describe('到期日（含）；null 为长期'),
  }),
  answer: PersonSeat,
  status: 201,
});

export const changeSeatRoute = defineRoute({
  method: 'PUT',
  url: '/api/seats/:id',
  needs: 'change-seats',
  tag: TAG,
  summary: '终止席位或变更到期日',
  params: SeatId,
  body: z.object({ until: Day.nullable().describe('最后一日（含）；null 为长期') }),
  answer: null,
  status: 204,
});

export const handOverSeatRoute = defineRoute({
  method: 'POST',
  url: '/api/seats/:id/hand-over',
  needs: 'change-seats',
  tag: TAG,
  summary: '移交席位：原任至前一日止，继任自当日起；草稿、任务和记录属于单位，继任照样看到',
  params: SeatId,
  body: z.object({ to: z.uuid().describe('继任者'), on: Day.describe('继任起始日') }),
  answer: PersonSeat,
  status: 201,
});

export const ownPasswordRoute = defineRoute({
  method: 'PUT',
  url: '/api/session/password',
  needs: 'browser',
  tag: '登录与席位',
  summary: '修改本人密码；其他浏览器的登录随即失效',
  body: z.object({
    former: z.string().min(1).max(200).describe('原密码'),
    password: z.string().min(1).max(200).describe('新密码：至少 10 个字符，同时有字母和数字，不含账号'),
  }),
  answer: null,
  status: 204,
});
