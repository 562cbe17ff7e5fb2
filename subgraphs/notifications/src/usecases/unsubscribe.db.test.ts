import { newId } from '@souk/platform/runtime/id';
import { unsubscribeRoutes } from '../pages/unsubscribe-routes.ts';
import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

async function keyOf(userId: string): Promise<string> {
  const [row] = await harness.run(
    'select unsubscribe_key as key from recipients where user_id = ?',
    [userId],
  );
  return (row as { key: string }).key;
}

async function visit(method: 'GET' | 'POST', key: string, kind = 'ORDER_SHIPPED') {
  const route = unsubscribeRoutes(harness.transact).find((one) => one.method === method);
  const request = { headers: {}, body: Buffer.alloc(0), params: { key, kind } };
  return route?.handle(request);
}

const choices = (userId: string) =>
  harness.run('select kind, enabled from preferences where user_id = ?', [userId]);

describe('the link to unsubscribe', () => {
  it('ends the mails of its kind by POST, and shows a button by GET (NOT-3)', async () => {
    const ann = await harness.user();
    const key = await keyOf(ann);
    expect(await visit('GET', key)).toMatchObject({
      status: 200,
      body: expect.stringContaining('<form method="post">'),
    });
    expect(await choices(ann)).toEqual([]);
    expect(await visit('POST', key)).toMatchObject({ status: 200 });
    expect(await choices(ann)).toEqual([{ kind: 'ORDER_SHIPPED', enabled: false }]);
  });

  it('is not known for another key, and for a kind that is part of a contract: nothing changes', async () => {
    const ann = await harness.user();
    const key = await keyOf(ann);
    for (const [other, kind] of [
      [newId(), 'ORDER_SHIPPED'],
      ['no-uuid', 'ORDER_SHIPPED'],
      [key, 'ORDER_CONFIRMED'],
      [key, 'NOTHING'],
    ] as const)
      expect(await visit('POST', other, kind)).toMatchObject({ status: 404 });
    expect(await choices(ann)).toEqual([]);
  });

  it('changes nothing more when it is used again, or twice at once', async () => {
    const ann = await harness.user();
    const key = await keyOf(ann);
    await Promise.all([visit('POST', key), visit('POST', key)]);
    expect(await visit('POST', key)).toMatchObject({ status: 200 });
    expect(await choices(ann)).toEqual([{ kind: 'ORDER_SHIPPED', enabled: false }]);
  });
});
