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

async function userWith(notifications: number) {
  const userId = newId();
  for (let nth = 0; nth < notifications; nth += 1)
    await harness.receive('order-status', orderStatus(newId(), userId));
  return { userId, ids: (await harness.shown(userId)).map(({ id }) => id) };
}

async function mark(userId: string, ids: readonly string[], idempotencyKey: string = newId()) {
  const { answer } = await harness.ask(
    viewerOf(userId),
    `mutation ($input: MarkNotificationsReadInput!) { answer: markNotificationsRead(input: $input) {
      __typename ... on MarkNotificationsReadPayload { inbox { id unread } replayed }
      ... on ValidationFailed { fields { path } } } }`,
    { input: { ids, idempotencyKey } },
  );
  return answer;
}

describe('marking notifications as read', () => {
  it('marks those, counts down and publishes that (NOT-3)', async () => {
    const { userId, ids } = await userWith(3);
    expect(await mark(userId, ids.slice(1))).toEqual({
      __typename: 'MarkNotificationsReadPayload',
      inbox: { id: userId, unread: 1 },
      replayed: false,
    });
    expect((await harness.shown(userId, 'unreadOnly: true')).map(({ id }) => id)).toEqual(
      ids.slice(0, 1),
    );
    expect((await harness.published(userId)).at(-1)).toMatchObject({
      version: 4,
      data: { notificationId: null, kind: null, unread: 1 },
    });
  });

  it('is refused for those of another user, and marks none', async () => {
    const [own, other] = [await userWith(1), await userWith(1)];
    for (const id of [...other.ids, newId(), 'no-uuid'])
      expect(await mark(own.userId, [...own.ids, id])).toEqual({ __typename: 'NotFound' });
    expect(await mark(own.userId, [])).toEqual({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'ids'] }],
    });
    for (const { userId } of [own, other]) expect(await harness.unreadOf(userId)).toBe(1);
    expect(await harness.published(own.userId)).toHaveLength(1);
  });

  it('changes nothing when it is repeated, with the same key or another', async () => {
    const { userId, ids } = await userWith(2);
    const [first] = ids;
    await mark(userId, [first ?? ''], 'key');
    const before = await harness.shown(userId);
    harness.pass(1);
    expect(await mark(userId, [first ?? ''], 'key')).toMatchObject({ replayed: true });
    expect(await mark(userId, [first ?? ''])).toMatchObject({ replayed: false });
    expect(await mark(userId, ids, 'key')).toEqual({ __typename: 'IdempotencyKeyReused' });
    expect(await harness.shown(userId)).toEqual(before);
    expect(await harness.published(userId)).toHaveLength(3);
  });

  it('counts each once when two mark the same at once', async () => {
    const { userId, ids } = await userWith(3);
    await Promise.all([mark(userId, ids), mark(userId, ids), mark(userId, ids.slice(1))]);
    expect(await harness.unreadOf(userId)).toBe(0);
    expect((await harness.published(userId)).at(-1)?.data.unread).toBe(0);
  });
});
