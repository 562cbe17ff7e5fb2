import { together } from '@souk/platform/testing/together';
import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { webhookUser } from '../testing/webhook-user.ts';
import { deleteDoneWebhooks } from './delete-done-webhooks.ts';

let harness: NotificationsHarness;
beforeEach(async () => {
  harness = await notificationsHarness();
});

/** An endpoint with deliveries that ended so many days ago; null for one without an end. */
async function endpointWith(...days: (number | null)[]) {
  const user = webhookUser(harness);
  const { id } = await user.create();
  for (const _ of days) await user.change('sendTestWebhook', { id });
  for (const [index, ended] of days.entries()) {
    if (ended === null) continue;
    await harness.run(
      `update webhook_deliveries set state = 'SENT', done_at = ?::timestamptz - ? * interval '1 day'
       where endpoint_id = ? and seq = ?`,
      [harness.now, ended, id, index + 1],
    );
  }
  const numbers = async () => (await user.deliveries(id))?.map(({ seq }) => seq);
  return { user, id, numbers };
}
const deleteDone = (transact = harness.transact) =>
  transact((work) => deleteDoneWebhooks(work, 30));
const deleteAll = async (transact = harness.transact) => {
  while (await deleteDone(transact));
};

describe('deliveries of webhooks that have ended', () => {
  it('are deleted after the days for which they are kept', async () => {
    const { numbers } = await endpointWith(40, 31, 29);
    await deleteAll();
    expect(await numbers()).toEqual([3]);
  });

  it('stay while an earlier one of their endpoint has no end, and no number is given again', async () => {
    const { user, id, numbers } = await endpointWith(40, null, 31);
    await deleteAll();
    expect(await numbers()).toEqual([3, 2]);
    await user.change('sendTestWebhook', { id });
    expect(await numbers()).toEqual([4, 3, 2]);
  });

  it('are deleted for an endpoint that is deleted itself', async () => {
    const { user, id } = await endpointWith(40);
    await user.change('deleteWebhookEndpoint', { id });
    await deleteAll();
    expect(await harness.run('select * from webhook_deliveries')).toEqual([]);
  });

  it('are deleted once: another run changes nothing', async () => {
    const { numbers } = await endpointWith(31, 29);
    await deleteAll();
    expect(await deleteDone()).toBe(false);
    expect(await numbers()).toEqual([2]);
  });

  it('are deleted by two runs at once', async () => {
    const endpoints = await Promise.all([1, 2, 3, 4, 5].map(() => endpointWith(31, 31, 2)));
    const transact = together(harness.transact, 2);
    await Promise.all([deleteDone(transact), deleteDone(transact)]);
    await deleteAll();
    for (const { numbers } of endpoints) expect(await numbers()).toEqual([3]);
  });
});
