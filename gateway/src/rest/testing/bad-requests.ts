import { readFileSync } from 'node:fs';
import type { InjectOptions } from 'fastify';
import type { Route } from '../route.ts';
import { allowedFor, restHarness, sampleUrl } from './rest-harness.ts';

const file = new URL('../../../../schema/openapi.json', import.meta.url);
type Operation = { readonly responses: Readonly<Record<string, unknown>> };
const { paths } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

/** The statuses that the document has for a route. */
function documentedStatuses({ method, path }: Route): readonly string[] {
  return Object.keys(paths[path]?.[method.toLowerCase()]?.responses ?? {});
}

type Sent = Pick<InjectOptions, 'payload' | 'url'> & {
  readonly method?: string;
  /** Undefined: without this header, which other requests have. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

/** The routes in front of a graph that no request may reach. */
export async function badRequests() {
  const { http, sent } = await restHarness(() => {
    throw new Error('Bad input reached the graph.');
  });

  /** Sends a request that is valid but for what `more` has. */
  async function ask(route: Route, more: Sent) {
    sent.splice(0);
    const { headers, ...rest } = more;
    const all = { ...allowedFor(route), 'idempotency-key': 'k', ...headers };
    const given = Object.entries(all).filter(([, value]) => value !== undefined);
    const response = await http.inject({
      ...{ method: route.method, url: sampleUrl(route) },
      ...(rest as InjectOptions),
      headers: Object.fromEntries(given) as Record<string, string>,
    });
    const { statusCode: status, body } = response;
    return { route, status, headers: response.headers, body: body ? response.json() : null };
  }

  /**
   * A problem with a status that the document has for the route, whose trace id is also in the header, and nothing
   * that was sent to the graph.
   */
  async function expectProblem(answer: ReturnType<typeof ask>, status: number, code: string) {
    const { route, headers, body, status: found } = await answer;
    expect({ status: found, code: body?.code }).toEqual({ status, code });
    expect(documentedStatuses(route)).toContain(String(status));
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ status, traceId: headers['x-trace-id'], message: body.detail });
    expect(headers['cache-control']).toBe('no-store');
    expect(sent).toEqual([]);
    return { headers, body };
  }

  return { http, ask, expectProblem };
}
