import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { answered, receiver, sendAll, webhookUser } from '../testing/webhook-user.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

/** A user whose endpoint the shop has disabled, with a delivery that is queued. */
async function disabled() {
  const user = webhookUser(harness);
  const { id } = await user.create();
  await user.notify();
  await sendAll(harness, receiver(answered({ status: 410 })).post);
  return { user, id };
}

describe('enabling a webhook endpoint', () => {
  it('sends what was queued, with the same id', async () => {
    const { user, id } = await disabled();
    await user.notify();
    const { requests, post } = receiver();
    await sendAll(harness, post);
    expect(requests).toEqual([]);
    expect(await user.change('enableWebhookEndpoint', { id })).toMatchObject({
      endpoint: { status: 'ENABLED', disabledReason: null, disabledAt: null, version: 3 },
    });
    await sendAll(harness, post);
    const sent = (await user.deliveries(id))?.map((one) => one.id);
    expect(requests.map((one) => one.id).sort()).toEqual(sent?.sort());
    expect(sent).toHaveLength(2);
  });

  it('is refused for another version and another user, and changes nothing', async () => {
    const { user, id } = await disabled();
    const conflict = await user.change('enableWebhookEndpoint', { id, expectedVersion: 1 });
    expect(conflict.__typename).toBe('VersionConflict');
    const foreign = await webhookUser(harness).change('enableWebhookEndpoint', { id });
    expect(foreign.__typename).toBe('NotFound');
    expect(await user.endpoints()).toMatchObject([{ status: 'DISABLED', disabledReason: 'GONE' }]);
  });

  it('changes nothing when it is repeated, or the endpoint is enabled', async () => {
    const { user, id } = await disabled();
    const input = { id, idempotencyKey: 'key' };
    await user.change('enableWebhookEndpoint', input);
    const before = await user.endpoints();
    expect(await user.change('enableWebhookEndpoint', input)).toMatchObject({ replayed: true });
    expect(await user.change('enableWebhookEndpoint', { id })).toMatchObject({ replayed: false });
    expect(await user.endpoints()).toEqual(before);
  });

  it('is done once by two at once', async () => {
    const { user, id } = await disabled();
    await Promise.all([1, 2].map(() => user.change('enableWebhookEndpoint', { id })));
    expect(await user.endpoints()).toMatchObject([{ status: 'ENABLED', version: 3 }]);
  });
});
