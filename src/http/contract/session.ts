import { z } from 'zod';
import { bytes, defineRoute } from './route.ts';
import { UnitView } from './units.ts';
import { Day, Instant } from './values.ts';

const TAG = '登录与席位';

export const SeatView = z
  .object({
    id: z.uuid(),
    unit: z.string().describe('单位编码'),
    unitName: z.string(),
    unitShort: z.string(),
    role: z.string().describe('岗位代码'),
    roleLabel: z.string().describe('岗位名称'),
    until: Day.nullable().describe('到期日；null 为长期'),
  })
  .meta({ id: 'Seat', description: '席位：在某单位的某岗位' });

export const SessionView = z
  .object({
    person: z.object({ id: z.uuid(), account: z.string(), name: z.string() }),
    kind: z.enum(['browser', 'script']).describe('browser 浏览器登录，script 访问令牌'),
    seats: z.array(SeatView),
    seat: SeatView.nullable().describe('本次选定的席位；null 为尚未选择'),
    unit: UnitView.nullable().describe('席位所在单位'),
    rights: z.array(z.string()).describe('席位的权限，如 read-records、write-records、approve-report'),
    today: Day.describe('服务器的今天'),
    mustChangePassword: z.boolean().describe('密码由管理员设置，须先修改才能办理其他事项'),
    isDemo: z.boolean().describe('席位在演示单位（代码以 99 开头）'),
    expiresAt: Instant.describe('登录到期时刻'),
  })
  .meta({ id: 'Session', description: '当前登录' });

export const signInRoute = defineRoute({
  method: 'POST',
  url: '/api/session',
  needs: 'anyone',
  tag: TAG,
  summary: '登录',
  description: '成功后设置名为 fadu_session 的 Cookie（HttpOnly，SameSite=Strict）。只有一个席位的，登录即选定。',
  body: z
    .object({
      account: z.string().trim().min(1).max(100).describe('账号'),
      password: z.string().min(1).max(200).describe('密码'),
    })
    .meta({ id: 'SignIn' }),
  answer: SessionView,
});

export const readSessionRoute = defineRoute({
  method: 'GET',
  url: '/api/session',
  needs: 'person',
  tag: TAG,
  summary: '我是谁，有哪些席位，选定的席位有哪些权限',
  answer: SessionView,
});

export const chooseSeatRoute = defineRoute({
  method: 'PUT',
  url: '/api/session/seat',
  needs: 'browser',
  tag: TAG,
  summary: '选择席位',
  body: z.object({ seat: z.uuid().describe('席位') }),
  answer: SessionView,
});

export const signOutRoute = defineRoute({
  method: 'DELETE',
  url: '/api/session',
  needs: 'browser',
  tag: TAG,
  summary: '退出登录',
  answer: null,
  status: 204,
});

export const deviceKeyRoute = defineRoute({
  method: 'GET',
  url: '/api/session/device-key',
  needs: 'browser',
  tag: TAG,
  summary: '本人在设备上封存离线内容所用的密钥',
  description: '浏览器以此加密留在设备上的资料和待发送的记录。每人一个，换设备不变；退出登录后设备上不再留有。',
  answer: z.object({ key: z.string().describe('32 字节，Base64') }),
});

const TokenView = z
  .object({
    id: z.string().describe('令牌的标识（不是令牌本身）'),
    label: z.string().describe('用途'),
    seat: SeatView.nullable().describe('令牌所用席位；null 为席位已到期'),
    createdAt: Instant,
    expiresAt: Instant,
  })
  .meta({ id: 'Token', description: '个人访问令牌' });

export const listTokensRoute = defineRoute({
  method: 'GET',
  url: '/api/tokens',
  needs: 'browser',
  tag: TAG,
  summary: '本人的访问令牌',
  answer: z.object({ tokens: z.array(TokenView) }),
});

export const makeTokenRoute = defineRoute({
  method: 'POST',
  url: '/api/tokens',
  needs: 'browser',
  tag: TAG,
  summary: '新建访问令牌',
  description: '令牌供程序调用，在一个席位中使用，180 天到期，只显示一次。用法：Authorization: Bearer fadu_……',
  body: z.object({
    label: z.string().trim().min(1).max(60).describe('用途'),
    seat: z.uuid().describe('令牌所用席位'),
  }),
  answer: z.object({ token: z.string(), expiresAt: Instant }),
  status: 201,
});

export const endTokenRoute = defineRoute({
  method: 'DELETE',
  url: '/api/tokens/:id',
  needs: 'browser',
  tag: TAG,
  summary: '撤销访问令牌',
  params: z.object({
    id: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('令牌的标识'),
  }),
  answer: null,
  status: 204,
});

export const aboutRoute = defineRoute({
  method: 'GET',
  url: '/api/about',
  needs: 'anyone',
  tag: '服务',
  summary: '产品名称、版本，以及演示数据的登录席位',
  answer: z
    .object({
      name: z.string(),
      version: z.string(),
      today: Day.describe('服务器的今天'),
      demoSeats: z
        .array(z.object({ account: z.string(), password: z.string(), label: z.string().describe('单位和岗位') }))
        .describe('演示数据的登录席位；不是演示数据的为空'),
      isEmpty: z.boolean().describe('还没有任何账号，须先在服务器上运行 fadu setup'),
    })
    .meta({ id: 'About' }),
});

export const healthRoute = defineRoute({
  method: 'GET',
  url: '/health',
  needs: 'anyone',
  tag: '服务',
  summary: '运行状况，供监控调用',
  answer: z.object({ status: z.literal('ok'), engine: z.enum(['pglite', 'postgres']) }).meta({ id: 'Health' }),
});

export const openapiRoute = defineRoute({
  method: 'GET',
  url: '/api/openapi.json',
  needs: 'anyone',
  tag: '服务',
  summary: '本接口的 OpenAPI 3.1 说明',
  answer: bytes('application/json', 'OpenAPI 3.1'),
});

export const firstStepsRoute = defineRoute({
  method: 'GET',
  url: '/api/first-steps',
  needs: 'seat',
  tag: TAG,
  summary: '初次使用要办的几件事，按事实标明办了没有',
  answer: z.object({
    steps: z.array(
      z
        .object({
          id: z.enum(['units', 'accounts', 'seats', 'settings', 'records', 'tasks']),
          isDone: z.boolean().nullable().describe('null 为本席位看不到'),
          isOwn: z.boolean().describe('由本席位办理'),
          count: z.number().int().nullable(),
        })
        .meta({ id: 'FirstStep' }),
    ),
  }),
});
