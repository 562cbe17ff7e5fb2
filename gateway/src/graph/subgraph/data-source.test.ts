import { newLogger } from '@souk/platform/runtime/logger';
import { anonymous } from '../../request/caller.ts';
import { traceOf } from '../../request/trace.ts';
import { dataSource } from './data-source.ts';
import type { SubgraphResponse } from './subgraph-connection.ts';

/** The sessions that a fetch refreshes, as a browser with the session `s-1`, or without a session. */
async function refreshedBy(answer: Partial<SubgraphResponse>, sessionId: string | null = 's-1') {
  const refreshed: string[] = [];
  const respond = async () => ({ status: 200, text: '{"data":{"becomeSeller":null}}', ...answer });
  const source = dataSource({
    name: 'users',
    fetcher: { query: respond, mutate: respond },
    getsToken: true,
    observe: () => {},
    refreshSession: async (id) => void refreshed.push(id),
    logger: newLogger('gateway', 'silent'),
  });
  const caller = { ...anonymous, sessionId };
  const context = { caller, trace: traceOf(undefined), signal: AbortSignal.timeout(5_000) };
  const request = { query: 'mutation { becomeSeller { __typename } }' };
  await source.process({ request, context } as unknown as Parameters<typeof source.process>[0]);
  return refreshed;
}

describe('a response that asks to refresh the session', () => {
  it('has it refreshed before the result is returned (ID-10)', async () => {
    expect(await refreshedBy({ refreshSession: true })).toEqual(['s-1']);
  });

  it('has nothing refreshed without that header, or without a session', async () => {
    expect(await refreshedBy({ refreshSession: false })).toEqual([]);
    expect(await refreshedBy({ refreshSession: true }, null)).toEqual([]);
  });
});
