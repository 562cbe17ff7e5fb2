import { viewerOf } from '@souk/platform/testing/harness';
import { until } from '@souk/platform/testing/test-file';
import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { answered, receiver, sendAll, sending, webhookUser } from '../testing/webhook-user.ts';
import { resendWebhookDelivery } from '../usecases/resend-webhook-delivery.ts';
import { sendTestWebhook } from '../usecases/send-test-webhook.ts';
import { webhookRequests } from './claim-webhooks.ts';

let harness: NotificationsHarness;
beforeEach(async () => {
  harness = await notificationsHarness();
});
afterEach(() => harness.orm.close());

/** A user with an endpoint, and a number of deliveries to it. */
async function queued(deliveries = 1) {
  const user = webhookUser(harness);
  const endpoint = await user.create();
  for (let nth = 0; nth < deliveries; nth += 1) await user.notify();
  return { user, ...endpoint };
}

/** A receiver that answers when it is released. */
function slow() {
  const arrived: string[] = [];
  const released = Promise.withResolvers<void>();
  const post = async ({ url }: { readonly url: string }) => {
    arrived.push(url);
    await released.promise;
    return answered();
  };
  return { arrived, post, release: released.resolve };
}

describe('senders of webhooks', () => {
  it('send two at once to an endpoint, and a slow one holds up no other', async () => {
    await queued(5);
    const fast = await queued();
    await fast.user.change('updateWebhookEndpoint', {
      ...{ id: fast.id, url: 'https://fast.example/' },
    });
    const { arrived, post, release } = slow();
    const { requests, post: at } = receiver();
    const { send, idle } = sending(harness, (request) =>
      request.url.includes('fast') ? at(request) : post(request),
    );
    await send();
    await until(() => requests.length === 1);
    const second = sending(harness, post);
    await second.send();
    // Released in any case: else the requests under way would keep the database open.
    const atOnce = arrived.length;
    release();
    await idle();
    expect(atOnce).toBe(2);
    await sendAll(harness, post);
    await sendAll(harness, post);
    expect(arrived).toHaveLength(5);
  });

  it('are woken by what is queued, and not by what they do themselves', async () => {
    const { transact, woken } = harness;
    const { user, id } = await queued();
    woken.length = 0;
    const input = { id, idempotencyKey: 'key' };
    const actor = viewerOf(user.userId);
    const { deliveryId } = await transact((work) => sendTestWebhook(work, actor, input));
    expect(woken.splice(0)).toEqual([webhookRequests]);
    const { send, idle } = sending(harness, receiver().post, { transact });
    await send();
    await idle();
    expect(woken).toEqual([]);
    await transact((work) => resendWebhookDelivery(work, actor, { ...input, id: deliveryId }));
    expect(woken).toEqual([webhookRequests]);
  });

  it('give a free place to the endpoint that has waited longest, whatever the queues of others', async () => {
    for (let users = 0; users < 4; users += 1) {
      const user = webhookUser(harness);
      for (let endpoints = 0; endpoints < 5; endpoints += 1) await user.create();
      for (let notifications = 0; notifications < 3; notifications += 1) await user.notify();
    }
    const [arrived, waiting]: [string[], (() => void)[]] = [[], []];
    const { send, idle } = sending(harness, async ({ url }) => {
      arrived.push(url);
      const released = Promise.withResolvers<void>();
      waiting.push(released.resolve);
      await released.promise;
      return answered();
    });
    await send();
    expect(arrived).toHaveLength(20);
    harness.pass(0.1);
    const user = webhookUser(harness);
    await user.create({ url: 'https://fast.example/' });
    await user.notify();
    waiting.shift()?.();
    await until(async () => {
      await send();
      return arrived.length > 20;
    });
    expect(arrived[20]).toBe('https://fast.example/');
    for (const release of waiting) release();
    await idle();
  });

  it('take one over when its process has died, and the outcome of the dead changes nothing', async () => {
    const { user, id } = await queued();
    const { arrived, post, release } = slow();
    const second = sending(harness, post);
    await sendAll(harness, async () => {
      // The lease is over while this process is held up: another one sends.
      harness.pass(2);
      await second.send();
      return answered({ status: 500 });
    });
    expect(arrived).toHaveLength(1);
    expect(await user.deliveries(id)).toMatchObject([{ state: 'SENDING', attempts: [] }]);
    release();
    await second.idle();
    expect(await user.deliveries(id)).toMatchObject([
      { state: 'SENT', attempts: [{ status: 200 }] },
    ]);
  });

  it('end one after 7 days that cannot be sent at all', async () => {
    const { user, id } = await queued();
    const fault = () => Promise.reject(new Error('The secret cannot be read.'));
    await sendAll(harness, fault);
    harness.pass(7 * 24 * 60);
    await sendAll(harness, fault);
    expect(await user.deliveries(id)).toMatchObject([{ state: 'FAILED' }]);
  });
});
