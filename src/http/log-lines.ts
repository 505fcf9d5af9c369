import type { FastifyReply, FastifyRequest } from 'fastify';

/** What the server's log says of an answered request: its kind, never its content. Addresses are patterns, without ids. */
export function requestLine(request: FastifyRequest, reply: FastifyReply): Readonly<Record<string, unknown>> {
  return {
    method: request.method,
    route: request.routeOptions.url ?? '（未知地址）',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  };
}

/** What it says of a defect: where in the program, and the message without words or numbers that may be somebody's. */
export function defectLine(error: Error & { readonly code?: string }, request: FastifyRequest) {
  return {
    route: `${request.method} ${request.routeOptions.url ?? '（未知地址）'}`,
    error: error.name,
    code: error.code,
    message: withoutContent(error.message),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    cause: error.cause instanceof Error ? withoutContent(error.cause.message) : undefined,
  };
}

/** Our code is English: Chinese words, quoted texts and long numbers in a message come from the data. */
export function withoutContent(message: string): string {
  return message
    .replace(/"[^"]*"|'[^']*'|“[^”]*”/g, '"…"')
    .replace(/\p{Script=Han}+/gu, '…')
    .replace(/\d{5,}/g, '#')
    .slice(0, 500);
}
