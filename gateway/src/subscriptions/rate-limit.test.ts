import { until } from '@souk/platform/testing/test-file';
import { tokenFor } from '../testing/token.ts';
import { stock } from './testing/documents.ts';
import { Harness, nextChange, transports, untilListening } from './testing/harness.ts';

const [ann, bob] = [await tokenFor('ann'), await tokenFor('bob')];

describe.each(transports)('the rate limit of subscriptions over %s', (_, connect) => {
  let harness: Harness;
  beforeEach(() => {
    harness = new Harness(connect);
  });
  afterEach(() => harness.clear());

  it('counts the cost once, when the subscription starts (GW-11)', async () => {
    // The request costs one, and the operation two.
    const gateway = await harness.start({ rateLimit: { perUser: 4, perAddress: 4 } });
    const subscribe = (token?: string) =>
      harness.subscribe(gateway, {
        query: stock,
        variables: { ids: ['a'] },
        ...(token && { token }),
      });
    const first = await subscribe(ann);
    await untilListening(gateway, 1);
    const [error] = await (await subscribe(ann)).endErrors;
    expect(error?.extensions.code).toBe('RATE_LIMITED');
    // Others may subscribe, and open subscriptions continue without further cost.
    await subscribe(bob);
    await subscribe();
    await untilListening(gateway, 3);
    for (const total of [3, 4]) {
      await harness.backend.changeStock('a', total);
      expect(await nextChange(first)).toMatchObject({ total });
    }
  });

  it('counts requests that are refused (GW-11)', async () => {
    const gateway = await harness.start({ rateLimit: { perUser: 0, perAddress: 2 } });
    const request = { query: 'subscription { nothing }' };
    for (const _try of [1, 2]) {
      const [error] = await (await harness.subscribe(gateway, request)).endErrors;
      expect(error?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    await harness.subscribe(gateway, request);
    const limited = { code: 'RATE_LIMITED' };
    await until(async () => (await gateway.count('gateway_refusals_total', limited)) === 1);
  });
});
