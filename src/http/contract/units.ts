import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Day } from './values.ts';

export const UnitView = z
  .object({
    code: z.string().describe('单位编码'),
    name: z.string().describe('全称'),
    short: z.string().describe('简称'),
    kind: z.enum(['province', 'city', 'county', 'township', 'village', 'office']),
    from: Day.describe('设立日期'),
    to: Day.nullable().describe('最后一日；null 为存续'),
    successor: z.string().nullable().describe('并入或更名后的单位'),
  })
  .meta({ id: 'Unit', description: '单位' });

export const listUnitsRoute = defineRoute({
  method: 'GET',
  url: '/api/units',
  needs: 'seat',
  tag: '单位',
  summary: '本席位的单位及其全部下级，含并入的单位',
  answer: z.object({ units: z.array(UnitView) }),
});
