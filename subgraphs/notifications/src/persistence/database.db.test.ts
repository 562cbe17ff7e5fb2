import { newId } from '@souk/platform/runtime/id';
import {
  type NotificationsHarness,
  notificationsHarness,
  orderStatus,
} from '../testing/harness.ts';
import { webhookUser } from '../testing/webhook-user.ts';

let harness: NotificationsHarness;
let userId: string;
beforeAll(async () => {
  harness = await notificationsHarness();
  userId = await harness.user();
  await webhookUser(harness, userId).create();
  await harness.receive('order-status', orderStatus(newId(), userId));
});

describe('the database of notifications', () => {
  it('matches the mappings', async () => {
    expect(await harness.orm.migrator.checkSchema()).toBe(false);
  });

  it.each([
    ['update notifications set kind = kind || 1', 'is never changed'],
    [`update notifications set read_at = now(), cause = 'x'`, 'is never changed'],
    ['delete from notifications', 'is never deleted'],
    ['delete from deliveries', 'is never deleted'],
    ['update deliveries set attempts = attempts - 1', 'has had'],
    [`update deliveries set state = 'LOST'`, 'deliveries_state_known'],
    [`update deliveries set state = 'SENT'`, 'deliveries_end'],
    [`update deliveries set state = 'FAILED', done_at = now()`, 'deliveries_failure'],
    [`update deliveries set channel = 'SMOKE'`, 'deliveries_channel_known'],
    ['update inboxes set version = version - 1', 'are numbered up to'],
    ['update inboxes set unread = -1', 'inboxes_unread'],
    ['delete from inboxes', 'are numbered up to'],
    ['delete from webhook_endpoints', 'is never deleted'],
    [`update webhook_endpoints set user_id = 'x'`, 'only goes forward'],
    ['update webhook_endpoints set last_seq = 0', 'only goes forward'],
    ['update webhook_endpoints set slot = 6', 'webhook_endpoints_slot'],
    ['update webhook_endpoints set secret = null', 'webhook_endpoints_secret'],
    [`update webhook_endpoints set status = 'DISABLED'`, 'webhook_endpoints_disabled'],
    [`update webhook_endpoints set kinds = '[]'`, 'webhook_endpoints_kinds'],
    ['delete from webhook_deliveries', 'is kept'],
    ['update webhook_endpoints set deleted_through = last_seq + 1', 'deleted_through'],
    [
      `update webhook_deliveries set state = 'SENT', done_at = now();
      delete from webhook_deliveries`,
      'is kept',
    ],
    [`update webhook_deliveries set body = '{}'`, 'is never changed'],
    ['update webhook_deliveries set attempts = -1', 'has had'],
    [`update webhook_deliveries set state = 'LOST'`, 'webhook_deliveries_state_known'],
    [`update webhook_deliveries set state = 'SENT'`, 'webhook_deliveries_end'],
  ])('refuses: %s', async (sql, reason) => {
    await expect(harness.run(sql)).rejects.toThrow(reason);
  });

  it('keeps the end of a delivery, and the time at which a notification was read', async () => {
    const transaction = (sql: string) => harness.run(`begin; ${sql}; rollback`);
    await expect(
      transaction(`update deliveries set state = 'SENT', done_at = now();
        update deliveries set state = 'QUEUED', done_at = null`),
    ).rejects.toThrow('has ended as SENT');
    await harness.run('rollback');
    await expect(
      transaction(`update notifications set read_at = now();
        update notifications set read_at = null`),
    ).rejects.toThrow('is read already');
    await harness.run('rollback');
  });

  it('keeps the end of a webhook delivery, and a deleted endpoint', async () => {
    const transaction = (sql: string) => harness.run(`begin; ${sql}; rollback`);
    await expect(
      transaction(`update webhook_deliveries set state = 'SENT', done_at = now();
        update webhook_deliveries set state = 'FAILED'`),
    ).rejects.toThrow('has ended as SENT');
    await harness.run('rollback');
    await expect(
      transaction(`update webhook_endpoints set deleted_at = now(), secret = null;
        update webhook_endpoints set url = 'x'`),
    ).rejects.toThrow('is deleted');
    await harness.run('rollback');
  });
});
