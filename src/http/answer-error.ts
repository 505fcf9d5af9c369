import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Fault } from '#kernel/fault.ts';
import type { ErrorBody } from './contract/error-body.ts';
import { httpFaults } from './http-faults.ts';
import { defectLine } from './log-lines.ts';
import { routeOf } from './route-of.ts';
import { sayIssue } from './say-issue.ts';

/** Every failure leaves here: faults under their own status, all else as a defect with a number and nothing more. */
export function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler<FastifyError | Fault>((error, request, reply) => {
    const fault = asFault(error, request);
    if (fault.status >= 500) request.log.error(defectLine(error, request));
    sendFault(reply, request, fault);
  });
}

export function sendFault(reply: FastifyReply, request: FastifyRequest, fault: Fault): void {
  reply
    .code(fault.status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(errorBody(fault, request.id));
}

/** The body of an error. */
export function errorBody({ code, message, remedy, details }: Fault, reference: string): ErrorBody {
  return { code, message, remedy, details: [...details], reference };
}

function asFault(error: FastifyError | Fault, request: FastifyRequest): Fault {
  if (error instanceof Fault) return error;
  if (error.validation !== undefined) return invalid(error, request);
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return httpFaults.BODY_TOO_LARGE({ limit: megabytes(request.routeOptions.bodyLimit) });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return httpFaults.MEDIA_TYPE_UNREAD({ type: request.headers['content-type'] ?? '未注明' });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return httpFaults.BODY_UNREADABLE({ problem: '不是 JSON' });
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return httpFaults.BODY_UNREADABLE({ problem: '长度与请求头所写的不符' });
    default:
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return httpFaults.BODY_UNREADABLE({ problem: '不符合规定的格式' });
  return httpFaults.DEFECT({ reference: request.id });
}

const PARTS: Readonly<Record<string, 'params' | 'query' | 'body'>> = {
  params: 'params',
  querystring: 'query',
  body: 'body',
};

function invalid({ validation = [], validationContext }: FastifyError, request: FastifyRequest): Fault {
  const schema: z.ZodType | undefined = routeOf(request)?.[PARTS[validationContext ?? ''] ?? 'body'];
  const details = validation.map((issue) => sayIssue(schema, issue));
  return httpFaults.REQUEST_INVALID({ count: details.length, first: `${details[0]?.says ?? '内容不对'}。` }, details);
}

function megabytes(size: number): string {
  return `${Math.round(size / 1024 / 1024)} MB`;
}
