import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { webhookUser } from '../testing/webhook-user.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

const input = { url: 'https://shop.example/hooks', kinds: ['ORDER_SHIPPED', 'ORDER_CONFIRMED'] };

describe('creating a webhook endpoint', () => {
  it('returns it with its secret, which the database has only encrypted (NOT-3)', async () => {
    const ann = webhookUser(harness);
    const { secret, ...answer } = await ann.change('createWebhookEndpoint', input);
    expect(secret).toMatch(/^whsec_/);
    expect(answer).toMatchObject({ endpoint: { ...input, status: 'ENABLED', version: 1 } });
    expect(await ann.endpoints()).toEqual([answer.endpoint]);
    const stored = await harness.run('select secret from webhook_endpoints');
    expect(JSON.stringify(stored)).not.toContain(secret?.slice(6));
  });

  it.each([
    [{ url: 'http://shop.example/' }, 'ValidationFailed'],
    [{ url: 'https://10.0.0.1/' }, 'ValidationFailed'],
    [{ url: 'https://shop.example:22/' }, 'ValidationFailed'],
    [{ kinds: [] }, 'ValidationFailed'],
    [{ kinds: ['ORDER_SHIPPED', 'ORDER_SHIPPED'] }, 'ValidationFailed'],
  ])('is refused for %j, and leaves nothing', async (faulty, __typename) => {
    const ann = webhookUser(harness);
    expect(await ann.change('createWebhookEndpoint', { ...input, ...faulty })).toEqual({
      __typename,
    });
    expect(await ann.endpoints()).toEqual([]);
  });

  it('shows the secret once: repeated, it is null, and no other endpoint is created', async () => {
    const ann = webhookUser(harness);
    const repeated = { ...input, idempotencyKey: 'key' };
    const first = await ann.change('createWebhookEndpoint', repeated);
    expect(await ann.change('createWebhookEndpoint', repeated)).toEqual({
      ...{ ...first, secret: null, replayed: true },
    });
    expect(await ann.endpoints()).toHaveLength(1);
    const other = { ...repeated, url: 'https://other.example/' };
    expect(await ann.change('createWebhookEndpoint', other)).toEqual({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('ends at five, also when many are created at once, and a deleted one makes room', async () => {
    const ann = webhookUser(harness);
    const all = await Promise.all(
      Array.from({ length: 7 }, () => ann.change('createWebhookEndpoint', input)),
    );
    const names = all.map(({ __typename }) => __typename);
    expect(names.filter((name) => name === 'TooManyWebhookEndpoints')).toHaveLength(2);
    const [first] = await ann.endpoints();
    await ann.change('deleteWebhookEndpoint', { id: first?.id });
    expect(await ann.change('createWebhookEndpoint', input)).toMatchObject({ replayed: false });
    expect(await ann.endpoints()).toHaveLength(5);
  });
});
