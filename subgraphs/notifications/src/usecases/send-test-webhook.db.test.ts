import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { answered, receiver, sendAll, webhookUser } from '../testing/webhook-user.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

describe('sending a test webhook', () => {
  it('sends an event of type TEST, whatever kinds the endpoint has', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create({ kinds: ['PAYOUT_PAID'] });
    const { delivery } = await ann.change('sendTestWebhook', { id });
    expect(delivery).toMatchObject({ kind: null, seq: 1, state: 'QUEUED' });
    const { requests, post } = receiver();
    await sendAll(harness, post);
    expect(requests).toMatchObject([{ id: delivery?.id }]);
    expect(JSON.parse(requests[0]?.body.toString() ?? '')).toMatchObject({ type: 'TEST', seq: 1 });
  });

  it('is refused for a disabled endpoint and another user, and leaves nothing', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create();
    const foreign = await webhookUser(harness).change('sendTestWebhook', { id });
    expect(foreign.__typename).toBe('NotFound');
    await ann.change('sendTestWebhook', { id });
    await sendAll(harness, receiver(answered({ status: 410 })).post);
    const refused = await ann.change('sendTestWebhook', { id });
    expect(refused.__typename).toBe('WebhookEndpointDisabled');
    expect(await ann.deliveries(id)).toHaveLength(1);
  });

  it('sends one when it is repeated', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create();
    const input = { id, idempotencyKey: 'key' };
    const first = await ann.change('sendTestWebhook', input);
    expect(await ann.change('sendTestWebhook', input)).toEqual({ ...first, replayed: true });
    expect(await ann.deliveries(id)).toHaveLength(1);
  });

  it('gives each of two at once a number', async () => {
    const ann = webhookUser(harness);
    const { id } = await ann.create();
    await Promise.all([1, 2].map(() => ann.change('sendTestWebhook', { id })));
    expect((await ann.deliveries(id))?.map(({ seq }) => seq)).toEqual([2, 1]);
  });
});
