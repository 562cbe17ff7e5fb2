import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { answered, receiver, sendAll, webhookUser } from '../testing/webhook-user.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

/** A user with a delivery that has been answered so. */
async function delivered(status = 200) {
  const user = webhookUser(harness);
  const { id: endpointId } = await user.create();
  await user.notify();
  const { requests, post } = receiver(answered({ status }));
  await sendAll(harness, post);
  const [delivery] = (await user.deliveries(endpointId)) ?? [];
  return { user, endpointId, id: delivery?.id ?? '', first: requests[0] };
}

describe('resending a webhook delivery', () => {
  it.each([200, 500])('sends the same id and body again, after %i', async (status) => {
    const { user, endpointId, id, first } = await delivered(status);
    expect(await user.change('resendWebhookDelivery', { id })).toMatchObject({
      delivery: { id, state: 'QUEUED' },
    });
    const { requests, post } = receiver();
    await sendAll(harness, post);
    expect(requests).toMatchObject([{ id: first?.id, body: first?.body }]);
    expect(await user.deliveries(endpointId)).toMatchObject([
      { id, state: 'SENT', attempts: [{ status }, { status: 200 }] },
    ]);
  });

  it('is refused for another user, an unknown one and a disabled endpoint', async () => {
    const { user, id } = await delivered(410);
    const typeOf = async (who: typeof user, input: Record<string, unknown>) =>
      (await who.change('resendWebhookDelivery', input)).__typename;
    expect(await typeOf(webhookUser(harness), { id })).toBe('NotFound');
    expect(await typeOf(user, { id: 'no-uuid' })).toBe('NotFound');
    expect(await typeOf(user, { id })).toBe('WebhookEndpointDisabled');
    const { requests, post } = receiver();
    await sendAll(harness, post);
    expect(requests).toEqual([]);
  });

  it('sends nothing more when it is repeated', async () => {
    const { user, id } = await delivered();
    const input = { id, idempotencyKey: 'key' };
    await user.change('resendWebhookDelivery', input);
    const { requests, post } = receiver();
    await sendAll(harness, post);
    expect(await user.change('resendWebhookDelivery', input)).toMatchObject({ replayed: true });
    await sendAll(harness, post);
    expect(requests).toHaveLength(1);
  });

  it('sends it once for two at once', async () => {
    const { user, id } = await delivered();
    await Promise.all([1, 2].map(() => user.change('resendWebhookDelivery', { id })));
    const { requests, post } = receiver();
    await sendAll(harness, post);
    expect(requests).toHaveLength(1);
  });
});
