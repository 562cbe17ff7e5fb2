import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { receiver, sendAll, webhookUser } from '../testing/webhook-user.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

/** The secrets that sign the next request to a user. */
async function signing(user: ReturnType<typeof webhookUser>) {
  await user.notify();
  const { requests, post } = receiver();
  await sendAll(harness, post);
  return requests[0]?.secrets;
}

describe('rotating the secret of a webhook endpoint', () => {
  it('signs with both for 24 hours, then with the new one', async () => {
    const ann = webhookUser(harness);
    const { id, secret: former } = await ann.create();
    expect(await signing(ann)).toEqual([former]);
    const { secret, endpoint } = await ann.change('rotateWebhookSecret', { id });
    expect(endpoint).toMatchObject({ version: 2 });
    expect(await signing(ann)).toEqual([secret, former]);
    harness.pass(24 * 60 - 1);
    expect(await signing(ann)).toEqual([secret, former]);
    harness.pass(1);
    expect(await signing(ann)).toEqual([secret]);
  });

  it('is refused for another version and another user, and changes nothing', async () => {
    const [ann, bob] = [webhookUser(harness), webhookUser(harness)];
    const { id, secret } = await ann.create();
    const conflict = await ann.change('rotateWebhookSecret', { id, expectedVersion: 2 });
    expect(conflict.__typename).toBe('VersionConflict');
    expect((await bob.change('rotateWebhookSecret', { id })).__typename).toBe('NotFound');
    expect(await signing(ann)).toEqual([secret]);
  });

  it('shows the secret once: repeated, it is null, and the secret stays', async () => {
    const ann = webhookUser(harness);
    const { id, secret: former } = await ann.create();
    const input = { id, idempotencyKey: 'key' };
    const { secret } = await ann.change('rotateWebhookSecret', input);
    expect(await ann.change('rotateWebhookSecret', input)).toMatchObject({
      ...{ secret: null, replayed: true, endpoint: { version: 2 } },
    });
    expect(await signing(ann)).toEqual([secret, former]);
  });

  it('is done once by two who have read the same version', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create();
    const input = { id, expectedVersion: 1 };
    const both = await Promise.all([1, 2].map(() => ann.change('rotateWebhookSecret', input)));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      'RotateWebhookSecretPayload',
      'VersionConflict',
    ]);
  });
});
