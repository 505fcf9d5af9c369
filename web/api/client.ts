import createClient from 'openapi-fetch';
import { keepingFetch } from '../offline/kept-answers.ts';
import type { paths } from './schema.d.ts';

/** What the server says when something cannot be done. */
export type ApiFault = {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly details?: readonly {
    readonly row?: number;
    readonly column?: string;
    readonly field?: string;
    readonly label?: string;
    readonly says: string;
    readonly remedy?: string;
  }[];
  readonly reference?: string | null;
};

/** A refused request, with the server's own words. */
export class ApiError extends Error {
  readonly fault: ApiFault;
  readonly status: number;

  constructor(fault: ApiFault, status: number) {
    super(fault.message);
    this.name = 'ApiError';
    this.fault = fault;
    this.status = status;
  }
}

/** The API, typed from its OpenAPI document. The header shows the server that the request comes from this page. */
export const api = createClient<paths>({ headers: { 'x-fadu-page': 'desk' }, fetch: keepingFetch });

/**
 * The data of an answer.
 * @throws {ApiError} with the server's words, or with ours where it could not be reached
 */
export async function need<T>(request: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let answer: Awaited<typeof request>;
  try {
    answer = await request;
  } catch {
    throw new ApiError(UNREACHABLE, 0);
  }
  if (answer.data !== undefined) return answer.data;
  if (answer.response.ok) return undefined as T;
  throw new ApiError(isFault(answer.error) ? answer.error : UNREADABLE, answer.response.status);
}

const UNREACHABLE: ApiFault = {
  code: 'UNREACHABLE',
  message: '连接不上服务器，没有取得数据。',
  remedy: '请检查网络后重试；您填写的内容仍保留在页面上。',
};
const UNREADABLE: ApiFault = {
  code: 'UNREADABLE',
  message: '服务器的答复无法识别。',
  remedy: '请稍后重试；仍不成功的，请联系系统管理员。',
};

/** Whether a request got no answer of the server's own: nobody knows what became of it. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || (error.status >= 502 && error.status <= 504));
}

function isFault(value: unknown): value is ApiFault {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value && 'remedy' in value;
}
