import { serverAudits } from 'graphql-http';
import { sharedShop } from '../testing/shared-shop.ts';

const audits = serverAudits({ url: `${sharedShop().gatewayUrl}/graphql` });

describe('GraphQL over HTTP, by its specification (GW-5)', () => {
  it.each(audits)('$id: $name', async ({ fn }) => {
    const result = await fn();
    expect(result.status === 'ok' ? 'ok' : `not ok: ${result.reason}`).toBe('ok');
  });

  it('has the audits of the specification, all of them', () => {
    expect(audits).toHaveLength(61);
  });
});
