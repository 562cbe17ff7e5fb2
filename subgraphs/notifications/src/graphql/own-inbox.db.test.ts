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

async function userWith(notifications: number): Promise<string> {
  const userId = newId();
  for (let nth = 0; nth < notifications; nth += 1)
    await harness.receive('order-status', orderStatus(newId(), userId));
  return userId;
}

const entity = (viewer: string | null, type: string, id: string, fields: string) =>
  harness.ask(
    viewer === null ? null : viewerOf(viewer),
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
    { of: [{ __typename: type, id }] },
  );

describe('the notifications of a user', () => {
  it('are listed newest first, page by page, without a gap (NOT-3)', async () => {
    const ann = await userWith(5);
    const all = await harness.shown(ann);
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const { page } = (await harness.ask(
        viewerOf(ann),
        `query ($after: String) { page: notifications(first: 2, after: $after) {
          edges { node { id } } pageInfo { hasNextPage endCursor } totalCount } }`,
        { after },
      )) as {
        page: {
          edges: { node: { id: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
          totalCount: number;
        };
      };
      expect(page.totalCount).toBe(5);
      pages.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(pages).toEqual(all.map(({ id }) => id));
  });

  it('are only the own ones: those of another user do not exist (ID-13)', async () => {
    const [ann, bob] = [await userWith(1), await userWith(0)];
    const [{ id } = { id: '' }] = await harness.shown(ann);
    expect(await harness.shown(bob)).toEqual([]);
    for (const viewer of [bob, null]) {
      expect(await entity(viewer, 'Notification', id, 'text')).toEqual({ _entities: [null] });
      expect(await entity(viewer, 'NotificationInbox', ann, 'unread')).toEqual({
        _entities: [null],
      });
    }
    expect(await entity(ann, 'NotificationInbox', ann, 'unread')).toEqual({
      _entities: [{ unread: 1 }],
    });
  });

  it('begin with a snapshot: the last change, with its version (NOT-3)', async () => {
    const ann = await userWith(2);
    const [{ id } = { id: '' }] = await harness.shown(ann);
    const { record } = await harness.ask(viewerOf(ann), '{ record: notificationsRecord }');
    expect(record).toMatchObject({
      ...{ userId: ann, notificationId: id, kind: 'ORDER_CONFIRMED', unread: 2 },
      aggregateversion: 2,
    });
    const none = await harness.ask(viewerOf('new'), '{ record: notificationsRecord }');
    expect(none.record).toMatchObject({ unread: 0, notificationId: null, aggregateversion: 0 });
    expect(await harness.ask(null, '{ record: notificationsRecord }')).toEqual({ record: null });
  });

  it('are in the language that the user has chosen; the first of the shop without one', async () => {
    const ann = await userWith(1);
    expect((await harness.shown(ann))[0]?.title).toMatch(/^Order S-.+ is confirmed$/);
    await harness.ask(
      viewerOf(ann),
      `mutation { setNotificationLanguage(input: { language: "ru", idempotencyKey: "k" }) {
        __typename } }`,
    );
    expect((await harness.shown(ann))[0]?.title).toMatch(/^Заказ S-.+ подтверждён$/);
  });
});
