import { defineFaults } from '#kernel/fault.ts';

/** Raised while declarations are loaded: the program refuses to start rather than run on a mistaken declaration. */
export const declarationFaults = defineFaults({
  DECLARATION_INVALID: {
    status: 500,
    says: '声明有误：{what} 的 {field}：{problem}。',
    remedy: '请改正该声明后重新启动。{fix}',
  },
  DECLARATION_UNREADABLE: {
    status: 500,
    says: '声明文件 {file} 不能使用：{problem}',
    remedy: '请改正该文件后重新启动。',
  },
});

/** Throws DECLARATION_INVALID unless `holds`. `what` names the declaration, `field` the part of it. */
export function demand(holds: boolean, what: string, field: string, problem: string, fix = ''): asserts holds {
  if (!holds) throw declarationFaults.DECLARATION_INVALID({ what, field, problem, fix });
}
