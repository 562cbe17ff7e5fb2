import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import {
  type NotificationsHarness,
  notificationsHarness,
  orderStatus,
} from '../testing/harness.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

const add = (userId: string) => harness.receive('order-status', orderStatus(newId(), userId));

async function markAll(userId: string, idempotencyKey: string = newId()) {
  const { answer } = await harness.ask(
    viewerOf(userId),
    `mutation ($input: MarkAllNotificationsReadInput!) {
      answer: markAllNotificationsRead(input: $input) { __typename
        ... on MarkAllNotificationsReadPayload { inbox { unread } replayed } } }`,
    { input: { idempotencyKey } },
  );
  return answer;
}

describe('marking all notifications as read', () => {
  it('marks the own ones and publishes one change (NOT-3)', async () => {
    const [ann, bob] = [newId(), newId()];
    for (const user of [ann, ann, bob]) await add(user);
    expect(await markAll(ann)).toMatchObject({ inbox: { unread: 0 }, replayed: false });
    expect(await harness.unreadOf(bob)).toBe(1);
    expect((await harness.published(ann)).at(-1)).toMatchObject({
      version: 3,
      data: { unread: 0 },
    });
  });

  it('is refused with a faulty key, and marks none', async () => {
    const ann = newId();
    await add(ann);
    expect(await markAll(ann, 'a key')).toEqual({ __typename: 'ValidationFailed' });
    expect(await harness.unreadOf(ann)).toBe(1);
  });

  it('leaves a later notification unread when it is repeated', async () => {
    const ann = newId();
    await add(ann);
    await markAll(ann, 'key');
    await add(ann);
    expect(await markAll(ann, 'key')).toMatchObject({ inbox: { unread: 1 }, replayed: true });
    expect(await harness.unreadOf(ann)).toBe(1);
  });

  it('publishes nothing when none is unread', async () => {
    const ann = newId();
    expect(await markAll(ann)).toMatchObject({ inbox: { unread: 0 } });
    expect(await harness.published(ann)).toEqual([]);
  });

  it('counts exactly when a notification is added at once', async () => {
    const ann = newId();
    await add(ann);
    await Promise.all([markAll(ann), add(ann), markAll(ann), add(ann)]);
    const unread = await harness.shown(ann, 'unreadOnly: true');
    expect(await harness.unreadOf(ann)).toBe(unread.length);
    const versions = (await harness.published(ann)).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, at) => at + 1));
  });
});
