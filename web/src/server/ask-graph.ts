import type { Logger } from '@souk/platform/runtime/logger';
import { GraphFault } from '../graph-fault.ts';
import type { Ask } from '../page.ts';

/** For whom to ask. */
export type Asker = {
  /** The address of the client, by which the gateway counts. */
  readonly address: string;
  readonly protocol: string;
  /** The cookies of the browser; undefined asks as an anonymous visitor. */
  readonly cookie: string | undefined;
};

type GraphAnswer = {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
};

/** How long an answer of the gateway may take: longer than its own limits. */
const timeoutMs = 30_000;

/** Asks the graph over the gateway. */
export function askGraph(gatewayUrl: string, asker: Asker, logger: Logger): Ask {
  const address = new URL('/graphql', gatewayUrl);
  return async <Data, Variables>(query: string, variables: Variables) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: headersOf(asker),
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((fault: unknown) => {
      logger.warn({ err: fault }, 'the gateway cannot be reached');
      throw new GraphFault('UNAVAILABLE', 'The gateway cannot be reached.');
    });
    const traceId = response.headers.get('x-trace-id');
    const answer = (await response.json().catch(() => ({}))) as GraphAnswer;
    const [error] = answer.errors ?? [];
    if (!error && answer.data) return answer.data as Data;
    const code = error?.extensions?.code ?? 'INTERNAL';
    logger.info({ code, gatewayTraceId: traceId }, 'the graph has answered with an error');
    throw new GraphFault(code, error?.message ?? 'The answer is not GraphQL.', traceId);
  };
}

function headersOf({ address, protocol, cookie }: Asker): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-forwarded-for': address,
    'x-forwarded-proto': protocol,
    ...(cookie && { cookie }),
  };
}
