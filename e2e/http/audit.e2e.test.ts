import { serverAudits } from 'graphql-http';
import { sharedShop } from '../testing/shared-shop.ts';
import { exceptions } from './exceptions.ts';

const audits = serverAudits({ url: `${sharedShop().gatewayUrl}/graphql` });

describe('GraphQL over HTTP, as its specification has it (GW-5)', () => {
  it.each(audits)('$id: $name', async ({ id, fn }) => {
    const result = await fn();
    const verdict = result.status === 'ok' ? 'ok' : `not ok: ${result.reason}`;
    if (exceptions[id]) expect(verdict).not.toBe('ok');
    else expect(verdict).toBe('ok');
  });

  it('is excepted only in what is audited', () => {
    const ids = audits.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(exceptions)));
  });
});
