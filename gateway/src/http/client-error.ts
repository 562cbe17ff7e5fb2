import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { GraphQLError } from 'graphql';
import type { FormatError } from '../ports.ts';

/** Creates an error for the client, outside of GraphQL execution. */
export function clientError(code: string, message: string, status?: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...(status && { http: { status } }) } });
}

/** The HTTP status of an error; 500 for one without. */
export function statusOf(error: unknown): number {
  const extensions = error instanceof GraphQLError ? error.extensions : undefined;
  const { status = 500 } = (extensions?.http ?? {}) as { readonly status?: number };
  return status;
}

/** Creates TOO_MANY_CONNECTIONS (429): of a user, or of an address. */
export function tooManyConnections(): GraphQLError {
  const message = 'Too many connections are open. Close one first.';
  return clientError('TOO_MANY_CONNECTIONS', message, 429);
}

/** Answers requests that can't be read, or that do not arrive in time, in the form of GraphQL errors. */
export function clientErrorHandler(formatError: FormatError) {
  return ({ code }: NodeJS.ErrnoException, socket: Socket): void => {
    if (code === 'ECONNRESET' || socket.destroyed) return;
    const [status, message] = answers.get(code) ?? [
      400,
      'The request is not valid HTTP. Check its method, headers and length.',
    ];
    answerAndClose(socket, clientError('BAD_REQUEST', message, status), formatError);
  };
}

const answers = new Map<string | undefined, readonly [number, string]>([
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'The request did not arrive in time. Send it at once.']],
  ['HPE_HEADER_OVERFLOW', [431, 'The headers are too large. Send fewer or shorter ones.']],
]);

/**
 * Answers with an error on a connection that has no response object: one that is refused, or whose
 * request is not complete. Closes the connection.
 */
export function answerAndClose(socket: Duplex, error: unknown, formatError: FormatError): void {
  const status = statusOf(error);
  const body = JSON.stringify({ errors: [formatError(error)] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  // Not `end`: the client might keep its own side open.
  socket.destroy();
}
