import { serverAudits } from 'graphql-http';
import { sharedShop } from '../testing/shared-shop.ts';

const csrf =
  'A link or an image on another site can send this request with the cookie of the visitor. Requests with content-type: application/json are answered.';

/** Audits of GraphQL over HTTP that the gateway does not pass, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  '5A70': csrf,
  D6D5: csrf,
  '6A70': csrf,
};

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
