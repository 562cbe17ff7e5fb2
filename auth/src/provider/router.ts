import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request with the parameters of its path. */
export type RouteRequest = {
  req: IncomingMessage;
  res: ServerResponse;
  url: URL;
  params: Readonly<Record<string, string | undefined>>;
};

export type RouteResponse = { status: number; headers?: Record<string, string>; body?: string };

/** Method and path pattern (`GET /admin/…/users/:id`), and the handler. */
export type Route = readonly [
  pattern: string,
  handler: (request: RouteRequest) => Promise<RouteResponse>,
];

/** Thrown by a route to respond with an error status and a body for the client. */
export class HttpError extends Error {
  readonly response: RouteResponse;

  constructor(status: number, error: Record<string, string>, headers = {}) {
    super(Object.values(error).join(' '));
    this.response = json(status, error, headers);
  }
}

const noStore = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const bodyBytesMax = 64 * 1024;

export function json(
  status: number,
  value: unknown,
  more: Record<string, string> = {},
): RouteResponse {
  const headers = { ...noStore, 'content-type': 'application/json', ...more };
  return { status, headers, body: JSON.stringify(value) };
}

export function empty(status: number, headers: Record<string, string> = {}): RouteResponse {
  return { status, headers: { ...noStore, ...headers } };
}

export function redirect(to: string): RouteResponse {
  return empty(303, { location: to });
}

/**
 * Responds with the first matching route, and returns whether there is one. Throws what a handler
 * throws, except HttpError.
 */
export function router(routes: readonly Route[]) {
  const compiled = routes.map(([route, handler]) => {
    const [method, pathname = ''] = route.split(' ');
    return { method, pattern: new URLPattern({ pathname }), handler };
  });
  return async (req: IncomingMessage, res: ServerResponse, url: URL): Promise<boolean> => {
    for (const { method, pattern, handler } of compiled) {
      const match = req.method === method && pattern.exec({ pathname: url.pathname });
      if (!match) continue;
      send(res, await respond(handler, { req, res, url, params: match.pathname.groups }));
      return true;
    }
    return false;
  };
}

async function respond(handler: Route[1], request: RouteRequest): Promise<RouteResponse> {
  try {
    return await handler(request);
  } catch (error) {
    if (error instanceof HttpError) return error.response;
    throw error;
  }
}

export function send(
  res: ServerResponse,
  { status, headers = {}, body = '' }: RouteResponse,
): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.statusCode = status;
  res.end(body);
}

/** The fields of a form body. */
export async function readForm({ req }: RouteRequest): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(req));
}

/** The parsed JSON body. Throws HttpError (400) when it is not valid JSON. */
export async function readJson({ req }: RouteRequest): Promise<unknown> {
  try {
    return JSON.parse(await readText(req));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new HttpError(400, { error: 'The body is not valid JSON.' });
    throw error;
  }
}

async function readText(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax)
      throw new HttpError(413, { error: 'The body is too large: at most 64 KiB.' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
