import { unauthenticated } from '@souk/auth/errors';
import type { TokenActivity } from '../request/sessions.ts';
import { type GatewayHarness, startGatewayHarness } from '../testing/gateway-harness.ts';
import { tokenFor } from '../testing/token.ts';

describe('a token that the provider no longer accepts', () => {
  const ended = new Set<string>();
  const checkedSoon: string[] = [];
  const provider: TokenActivity = {
    assertActive: async (token) => {
      if (ended.has(token)) throw unauthenticated();
    },
    checkSoon: (token) => checkedSoon.push(token),
  };
  let written = 0;
  const notes = {
    sdl: 'type Query { notes: Int } type Mutation { write: Int }',
    resolvers: {
      Query: { notes: () => written },
      Mutation: {
        write: () => {
          written += 1;
          return written;
        },
      },
    },
  };
  let gateway: GatewayHarness;
  beforeAll(async () => {
    gateway = await startGatewayHarness({ notes }, { tokenActivity: provider });
  });
  afterAll(() => gateway.stop());

  it('changes nothing, whatever the document holds besides (ID-8)', async () => {
    const token = await tokenFor('ada');
    const document = 'query Read { notes } mutation Write { write }';
    expect((await gateway.ask('mutation { write }', { token })).body.data).toEqual({ write: 1 });
    ended.add(token);
    const { status, body } = await gateway.ask('mutation { write }', { token });
    expect(status).toBe(401);
    expect(body.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const named = { query: document, operationName: 'Write' };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const chosen = { method: 'POST', headers, body: JSON.stringify(named) };
    expect((await gateway.send(chosen)).status).toBe(401);
    expect(written).toBe(1);
  });

  it('is checked in the background when it reads, and never for an anonymous request', async () => {
    const token = await tokenFor('bob');
    expect((await gateway.ask('{ notes }', { token })).status).toBe(200);
    expect((await gateway.ask('{ notes }')).status).toBe(200);
    expect((await gateway.ask('mutation { write }')).status).toBe(200);
    expect(checkedSoon).toEqual([token]);
  });
});
