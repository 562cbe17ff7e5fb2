import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { together } from '@souk/platform/testing/together';
import type { Occurrence } from '../domain/notification.ts';
import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { notify } from './notify.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

const occurrence = (userId: string, changes: Partial<Occurrence> = {}): Occurrence => ({
  ...{ userId, kind: 'ORDER_CONFIRMED', cause: newId(), orderId: null, details: {} },
  at: harness.now,
  ...changes,
});
const report = (occurrences: readonly Occurrence[], transact = harness.transact) =>
  transact((work) =>
    notify(
      work,
      occurrences.map((one) => ({ occurrence: one, cause: work.cause })),
      ['EMAIL'],
    ),
  );

describe('notifying users', () => {
  it('adds a notification for each, counts it as unread, queues its mail and publishes it', async () => {
    const [ann, bob] = [await harness.user(), await harness.user()];
    await report([occurrence(bob), occurrence(ann), occurrence(ann, { kind: 'PAYMENT_HELD' })]);
    expect(await harness.shown(ann)).toMatchObject([
      { kind: 'PAYMENT_HELD' },
      { kind: 'ORDER_CONFIRMED' },
    ]);
    expect(await harness.unreadOf(ann)).toBe(2);
    expect(await harness.unreadOf(bob)).toBe(1);
    // A held payment has no mail by default.
    expect(await harness.deliveriesOf(ann)).toMatchObject([
      { kind: 'ORDER_CONFIRMED', state: 'QUEUED', attempts: 0 },
    ]);
    const published = await harness.published(ann);
    expect(published).toMatchObject([
      { version: 1, data: { userId: ann, kind: 'ORDER_CONFIRMED', unread: 1 } },
      { version: 2, data: { userId: ann, kind: 'PAYMENT_HELD', unread: 2 } },
    ]);
    const ids = (await harness.shown(ann)).map(({ id }) => id).toReversed();
    expect(published.map(({ data }) => data.notificationId)).toEqual(ids);
  });

  it('leaves nothing when the transaction fails', async () => {
    const ann = await harness.user();
    const failing = harness.transact(async (work) => {
      await notify(work, [{ occurrence: occurrence(ann), cause: work.cause }], ['EMAIL']);
      throw new Error('The rest fails.');
    });
    await expect(failing).rejects.toThrow('The rest fails.');
    expect(await harness.shown(ann)).toEqual([]);
    expect(await harness.unreadOf(ann)).toBe(0);
    expect(await harness.deliveriesOf(ann)).toEqual([]);
    expect(await harness.published(ann)).toEqual([]);
  });

  it('changes nothing when it is repeated, in one report or in another', async () => {
    const ann = await harness.user();
    const one = occurrence(ann);
    await report([one, one]);
    await report([{ ...one, at: new Date(0), orderId: 'another' }]);
    expect(await harness.shown(ann)).toHaveLength(1);
    expect(await harness.unreadOf(ann)).toBe(1);
    expect(await harness.deliveriesOf(ann)).toHaveLength(1);
    expect(await harness.published(ann)).toHaveLength(1);
  });

  it('notifies once when two report the same at once, in any order of users', async () => {
    const [ann, bob] = [await harness.user(), await harness.user()];
    const both = [occurrence(ann), occurrence(bob)];
    const transact = together(harness.transact, 1);
    await Promise.all([report(both, transact), report(both.toReversed())]);
    for (const user of [ann, bob]) {
      expect(await harness.shown(user)).toHaveLength(1);
      expect(await harness.unreadOf(user)).toBe(1);
      expect((await harness.published(user)).map(({ version }) => version)).toEqual([1]);
    }
  });

  it('numbers the changes without a gap when two report different ones at once', async () => {
    const ann = await harness.user();
    await Promise.all(Array.from({ length: 5 }, () => report([occurrence(ann)])));
    expect((await harness.published(ann)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
    expect(await harness.unreadOf(ann)).toBe(5);
  });

  it('queues mails by the preferences at that time', async () => {
    const ann = await harness.user();
    const set = (kind: string, enabled: boolean) =>
      harness.ask(
        viewerOf(ann),
        `mutation { setNotificationPreference(input: {
          kind: ${kind}, channel: EMAIL, enabled: ${enabled}, idempotencyKey: "${newId()}" }) {
          __typename } }`,
      );
    await set('ORDER_CONFIRMED', false);
    await set('PAYMENT_HELD', true);
    await report([occurrence(ann), occurrence(ann, { kind: 'PAYMENT_HELD' })]);
    expect(await harness.deliveriesOf(ann)).toMatchObject([{ kind: 'PAYMENT_HELD' }]);
  });

  it('queues no mail when the shop sends none', async () => {
    const ann = await harness.user();
    await harness.transact((work) =>
      notify(work, [{ occurrence: occurrence(ann), cause: work.cause }], []),
    );
    expect(await harness.deliveriesOf(ann)).toEqual([]);
    expect(await harness.unreadOf(ann)).toBe(1);
  });
});
