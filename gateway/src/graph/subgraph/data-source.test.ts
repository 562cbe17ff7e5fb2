import { newLogger } from '@souk/platform/runtime/logger';
import { anonymous } from '../../request/caller.ts';
import { traceOf } from '../../request/trace.ts';
import { dataSource } from './data-source.ts';
import type { SubgraphResponse } from './subgraph-connection.ts';

/** The ids of the sessions that one fetch refreshes. `sessionId` is the caller's. */
async function refreshedBy(response: Partial<SubgraphResponse>, sessionId: string | null = 's-1') {
  const refreshed: string[] = [];
  const body = { status: 200, text: '{"data":{"becomeSeller":null}}' };
  const respond = async () => ({ ...body, ...response });
  const source = dataSource({
    name: 'users',
    fetcher: { query: respond, mutate: respond },
    getsToken: true,
    observe: () => {},
    refreshSession: async (id) => void refreshed.push(id),
    logger: newLogger('gateway', 'silent'),
  });
  const caller = { ...anonymous, sessionId };
  const context = { caller, trace: traceOf(undefined), signal: new AbortController().signal };
  const request = { query: 'mutation { becomeSeller { __typename } }' };
  await source.process({ request, context } as unknown as Parameters<typeof source.process>[0]);
  return refreshed;
}

describe('a fetch', () => {
  it('refreshes the session before it returns, when the response requires that (USR-4)', async () => {
    expect(await refreshedBy({ refreshSession: true })).toEqual(['s-1']);
  });

  it('refreshes nothing when the response does not require it, or without a session', async () => {
    expect(await refreshedBy({ refreshSession: false })).toEqual([]);
    expect(await refreshedBy({ refreshSession: true }, null)).toEqual([]);
  });
});
