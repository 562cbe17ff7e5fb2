import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { webhookWaitsMs } from '../domain/after-webhook-attempt.ts';
import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { answered, receiver, sendAll, sending, webhookUser } from '../testing/webhook-user.ts';

let harness: NotificationsHarness;
beforeEach(async () => {
  harness = await notificationsHarness();
});
afterEach(() => harness.orm.close());

const failing = answered({ status: 500, answer: 'No.' });

/** A user with an endpoint, and a number of deliveries to it. */
async function queued(deliveries = 1) {
  const user = webhookUser(harness);
  const endpoint = await user.create();
  for (let nth = 0; nth < deliveries; nth += 1) await user.notify();
  return { user, ...endpoint };
}

describe('sending webhooks', () => {
  it('posts each notification once to each endpoint that names its kind, and logs it', async () => {
    const { user, id, secret } = await queued();
    const other = await user.create({ kinds: ['PAYOUT_PAID'] });
    const { requests, post } = receiver(answered({ answer: 'Thanks.' }));
    await sendAll(harness, post);
    await sendAll(harness, post);
    const [shown] = await harness.shown(user.userId);
    const [request] = requests;
    expect(requests).toHaveLength(1);
    expect(JSON.parse(request?.body.toString() ?? '')).toMatchObject({
      ...{ type: 'ORDER_CONFIRMED', seq: 1, data: { notificationId: shown?.id } },
    });
    expect(request?.secrets).toEqual([secret]);
    expect(await user.deliveries(id)).toMatchObject([
      {
        ...{ id: request?.id, body: request?.body.toString(), state: 'SENT', nextAttemptAt: null },
        attempts: [{ status: 200, fault: null, answer: 'Thanks.', durationMs: 12 }],
      },
    ]);
    expect(await user.deliveries(other.id)).toEqual([]);
  });

  it('queues nothing of a kind that the user has switched off', async () => {
    const user = webhookUser(harness);
    const { id } = await user.create();
    const input = { kind: 'ORDER_CONFIRMED', channel: 'WEBHOOK', enabled: false };
    await harness.ask(
      viewerOf(user.userId),
      `mutation ($input: SetNotificationPreferenceInput!) {
        setNotificationPreference(input: $input) { __typename } }`,
      { input: { ...input, idempotencyKey: newId() } },
    );
    await user.notify();
    expect(await user.deliveries(id)).toEqual([]);
  });

  it('queues a fact that is delivered again once', async () => {
    const { user, id } = await queued(0);
    const orderId = await user.notify();
    await user.notify(orderId);
    expect(await user.deliveries(id)).toHaveLength(1);
  });

  it('repeats one that fails under the same id, until its tries are used up', async () => {
    const { user, id } = await queued();
    const { requests, post } = receiver(failing);
    await sendAll(harness, post);
    for (const waitMs of webhookWaitsMs) {
      harness.pass(waitMs / 60_000);
      await sendAll(harness, post);
      await sendAll(harness, post);
    }
    harness.pass(9_999);
    await sendAll(harness, post);
    expect(requests).toHaveLength(8);
    expect(new Set(requests.map((one) => one.id)).size).toBe(1);
    expect(new Set(requests.map((one) => one.body.toString())).size).toBe(1);
    expect(await user.deliveries(id)).toMatchObject([{ state: 'FAILED' }]);
    expect(await user.endpoints()).toMatchObject([
      { status: 'DISABLED', disabledReason: 'FAILING', version: 2 },
    ]);
  });

  it('leaves an endpoint enabled when another request has succeeded within 24 hours', async () => {
    const { user, id } = await queued();
    const { post } = receiver(failing);
    for (const waitMs of webhookWaitsMs) {
      await sendAll(harness, post);
      harness.pass(waitMs / 60_000);
    }
    harness.pass(-1);
    await user.notify();
    await sendAll(harness, receiver().post);
    harness.pass(1);
    await sendAll(harness, post);
    expect(await user.deliveries(id)).toMatchObject([{ state: 'SENT' }, { state: 'FAILED' }]);
    expect(await user.endpoints()).toMatchObject([{ status: 'ENABLED' }]);
  });

  it('disables an endpoint that answers 410, and keeps its queue for 7 days', async () => {
    const { user, id } = await queued(3);
    const { requests, post } = receiver(answered({ status: 410 }));
    await sendAll(harness, post);
    await sendAll(harness, post);
    expect(requests.length).toBeLessThanOrEqual(2);
    expect(await user.endpoints()).toMatchObject([{ status: 'DISABLED', disabledReason: 'GONE' }]);
    const states = async () => (await user.deliveries(id))?.map(({ state }) => state);
    harness.pass(7 * 24 * 60 - 1);
    await sendAll(harness, post);
    expect(await states()).toEqual(['QUEUED', 'QUEUED', 'QUEUED']);
    harness.pass(1);
    await sendAll(harness, post);
    expect(await states()).toEqual(['FAILED', 'FAILED', 'FAILED']);
  });

  it('claims nothing more once the service stops, and one that was stopped is sent again', async () => {
    const { user, id } = await queued();
    const end = new AbortController();
    const { send, idle } = sending(
      harness,
      async () => {
        end.abort();
        return answered({ status: null, fault: 'STOPPED', answer: '' });
      },
      { stopping: end.signal },
    );
    await send();
    await idle();
    await send();
    expect(await user.deliveries(id)).toMatchObject([{ state: 'QUEUED', attempts: [] }]);
    const { requests, post } = receiver();
    await sendAll(harness, post);
    expect(requests).toHaveLength(1);
  });

  it('keeps the last 20 attempts', async () => {
    const { user, id } = await queued();
    for (let nth = 0; nth < 22; nth += 1) {
      await sendAll(harness, receiver(answered({ answer: `${nth}` })).post);
      const [delivery] = (await user.deliveries(id)) ?? [];
      await user.change('resendWebhookDelivery', { id: delivery?.id });
    }
    const [delivery] = (await user.deliveries(id)) ?? [];
    expect(delivery?.attempts.map(({ answer }) => Number(answer))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 2),
    );
  });
});
