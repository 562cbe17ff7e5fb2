import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { receiver, sendAll, webhookUser } from '../testing/webhook-user.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

const url = 'https://other.example/hooks';

describe('updating a webhook endpoint', () => {
  it('changes what is given, and what is queued goes to the new address', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create();
    await ann.notify();
    const changed = await ann.change('updateWebhookEndpoint', { id, url, expectedVersion: 1 });
    expect(changed).toMatchObject({ endpoint: { url, kinds: ['ORDER_CONFIRMED'], version: 2 } });
    const kinds = ['ORDER_SHIPPED'];
    await ann.change('updateWebhookEndpoint', { id, kinds });
    expect(await ann.endpoints()).toMatchObject([{ url, kinds, version: 3 }]);
    const { requests, post } = receiver();
    await sendAll(harness, post);
    expect(requests.map((request) => request.url)).toEqual([url]);
  });

  it('is refused for another version, another user and faulty values, and changes nothing', async () => {
    const [ann, bob] = [webhookUser(harness), webhookUser(harness)];
    const { id } = await ann.create();
    const before = await ann.endpoints();
    const typeOf = async (user: typeof ann, input: Record<string, unknown>) =>
      (await user.change('updateWebhookEndpoint', { id, ...input })).__typename;
    expect(await typeOf(ann, { url, expectedVersion: 7 })).toBe('VersionConflict');
    expect(await typeOf(bob, { url })).toBe('NotFound');
    expect(await typeOf(ann, { url, id: 'no-uuid' })).toBe('NotFound');
    expect(await typeOf(ann, { url: 'https://10.0.0.1/' })).toBe('ValidationFailed');
    expect(await typeOf(ann, { kinds: [] })).toBe('ValidationFailed');
    expect(await ann.endpoints()).toEqual(before);
  });

  it('changes nothing when it is repeated', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create();
    const input = { id, url, idempotencyKey: 'key' };
    await ann.change('updateWebhookEndpoint', input);
    expect(await ann.change('updateWebhookEndpoint', input)).toMatchObject({
      ...{ replayed: true, endpoint: { version: 2 } },
    });
  });

  it('is that of one of two who have read the same version', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create();
    const input = { id, url, expectedVersion: 1 };
    const both = await Promise.all([1, 2].map(() => ann.change('updateWebhookEndpoint', input)));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'UpdateWebhookEndpointPayload',
      'VersionConflict',
    ]);
  });
});
