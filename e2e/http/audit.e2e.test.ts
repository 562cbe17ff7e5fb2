import { serverAudits } from 'graphql-http';
import { sharedShop } from '../testing/shared-shop.ts';
import { exceptions } from './exceptions.ts';

const audits = serverAudits({ url: `${sharedShop().gatewayUrl}/graphql` });

describe('GraphQL over HTTP, by its specification (GW-5)', () => {
  it.each(audits)('$id: $name', async ({ id, fn }) => {
    const result = await fn();
    const outcome = result.status === 'ok' ? 'ok' : `not ok: ${result.reason}`;
    if (exceptions[id]) expect(outcome).not.toBe('ok');
    else expect(outcome).toBe('ok');
  });

  it('has exceptions only for audits that exist', () => {
    const ids = audits.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(exceptions)));
  });
});
