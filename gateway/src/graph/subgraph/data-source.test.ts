import { newLogger } from '@souk/platform/runtime/logger';
import { nobody } from '../../request/caller.ts';
import { traceOf } from '../../request/trace.ts';
import { dataSource } from './data-source.ts';
import type { Answer } from './subgraph-connection.ts';

/** Fetches as a browser with the session `s-1`, or as somebody without one. */
async function refreshedBy(answer: Partial<Answer>, sessionId: string | null = 's-1') {
  const refreshed: string[] = [];
  const told = async () => ({ status: 200, text: '{"data":{"becomeSeller":null}}', ...answer });
  const source = dataSource({
    name: 'users',
    fetcher: { query: told, mutate: told },
    getsToken: true,
    observe: () => {},
    refreshSession: async (id) => void refreshed.push(id),
    logger: newLogger('gateway', 'silent'),
  });
  const caller = { ...nobody, sessionId };
  const context = { caller, trace: traceOf(undefined), signal: AbortSignal.timeout(5_000) };
  const request = { query: 'mutation { becomeSeller { __typename } }' };
  await source.process({ request, context } as unknown as Parameters<typeof source.process>[0]);
  return refreshed;
}

describe('a subgraph that changes what a token says', () => {
  it('has the session refreshed before the answer is there (ID-10)', async () => {
    expect(await refreshedBy({ refreshSession: true })).toEqual(['s-1']);
  });

  it('has nothing refreshed when it does not say so, or nobody has a session', async () => {
    expect(await refreshedBy({ refreshSession: false })).toEqual([]);
    expect(await refreshedBy({ refreshSession: true }, null)).toEqual([]);
  });
});
