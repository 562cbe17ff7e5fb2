import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testEdges } from '@souk/platform/testing/test-edges';
import { notificationsHarness, orderStatus } from '../testing/harness.ts';

testEdges('notifications', async () => {
  const harness = await notificationsHarness();
  const viewer = allRights('olga');
  const values = async () => {
    await harness.receive('order-status', orderStatus(newId(), viewer.id));
    const [shown] = await harness.shown(viewer.id, 'first: 1');
    const entities = { Notification: shown?.id, NotificationInbox: viewer.id };
    return { ids: [shown?.id], language: 'ru', ...entities };
  };
  return { harness, viewer, values };
});
