import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request, with what its path told. */
export type Call = {
  req: IncomingMessage;
  res: ServerResponse;
  url: URL;
  params: Readonly<Record<string, string | undefined>>;
};

export type Answer = { status: number; headers?: Record<string, string>; body?: string };

/** `GET /admin/…/users/:id`: a name after a colon stands for one part of the path. */
export type Route = readonly [place: string, answer: (call: Call) => Promise<Answer>];

/** Thrown by a route to end the request with a status and an error that a client may read. */
export class Refused extends Error {
  readonly answer: Answer;

  constructor(status: number, error: Record<string, string>, headers = {}) {
    super(Object.values(error).join(' '));
    this.answer = json(status, error, headers);
  }
}

const neverStored = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const bodyBytesMax = 64 * 1024;

export function json(status: number, value: unknown, more: Record<string, string> = {}): Answer {
  const headers = { ...neverStored, 'content-type': 'application/json', ...more };
  return { status, headers, body: JSON.stringify(value) };
}

export function empty(status: number, headers: Record<string, string> = {}): Answer {
  return { status, headers: { ...neverStored, ...headers } };
}

export function redirect(to: string): Answer {
  return empty(303, { location: to });
}

/** Answers with the first route that fits; tells whether there was one. Faults are for the caller. */
export function router(routes: readonly Route[]) {
  const patterns = routes.map(([place, answer]) => {
    const [method, pathname = ''] = place.split(' ');
    return { method, pattern: new URLPattern({ pathname }), answer };
  });
  return async (req: IncomingMessage, res: ServerResponse, url: URL): Promise<boolean> => {
    for (const { method, pattern, answer } of patterns) {
      const match = req.method === method && pattern.exec({ pathname: url.pathname });
      if (!match) continue;
      send(res, await answered(answer, { req, res, url, params: match.pathname.groups }));
      return true;
    }
    return false;
  };
}

async function answered(answer: Route[1], call: Call): Promise<Answer> {
  try {
    return await answer(call);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

export function send(res: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
  res.statusCode = status;
  res.end(body);
}

/** The fields of a form. */
export async function formIn({ req }: Call): Promise<URLSearchParams> {
  return new URLSearchParams(await textIn(req));
}

/** The JSON of a body. Throws Refused (400) when it is none. */
export async function jsonIn({ req }: Call): Promise<unknown> {
  try {
    return JSON.parse(await textIn(req));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused(400, { error: 'Not JSON.' });
    throw error;
  }
}

async function textIn(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) throw new Refused(413, { error: 'Too much.' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
