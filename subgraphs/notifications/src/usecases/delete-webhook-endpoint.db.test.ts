import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { receiver, sendAll, webhookUser } from '../testing/webhook-user.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

describe('deleting a webhook endpoint', () => {
  it('forgets its secrets, and sends nothing more to it', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create();
    await ann.notify();
    await ann.change('rotateWebhookSecret', { id });
    expect(await ann.change('deleteWebhookEndpoint', { id, expectedVersion: 2 })).toMatchObject({
      ...{ endpointId: id, replayed: false },
    });
    await ann.notify();
    const { requests, post } = receiver();
    await sendAll(harness, post);
    expect(requests).toEqual([]);
    expect(await ann.endpoints()).toEqual([]);
    expect(await ann.deliveries(id)).toBeUndefined();
    expect(
      await harness.run(
        `select e.secret, e.former_secret as former, d.state from webhook_endpoints e
        join webhook_deliveries d on d.endpoint_id = e.id where e.id = '${id}'`,
      ),
    ).toEqual([{ secret: null, former: null, state: 'FAILED' }]);
  });

  it('is refused for another version and another user, and changes nothing', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create();
    const conflict = await ann.change('deleteWebhookEndpoint', { id, expectedVersion: 2 });
    expect(conflict.__typename).toBe('VersionConflict');
    const foreign = await webhookUser(harness).change('deleteWebhookEndpoint', { id });
    expect(foreign.__typename).toBe('NotFound');
    expect(await ann.endpoints()).toMatchObject([{ id, version: 1 }]);
  });

  it('has the same result when it is repeated', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create();
    const input = { id, idempotencyKey: 'key' };
    await ann.change('deleteWebhookEndpoint', input);
    expect(await ann.change('deleteWebhookEndpoint', input)).toMatchObject({
      ...{ endpointId: id, replayed: true },
    });
    expect((await ann.change('deleteWebhookEndpoint', { id })).__typename).toBe('NotFound');
  });

  it('is done once by two at once', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create();
    const both = await Promise.all([1, 2].map(() => ann.change('deleteWebhookEndpoint', { id })));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'DeleteWebhookEndpointPayload',
      'NotFound',
    ]);
  });
});
