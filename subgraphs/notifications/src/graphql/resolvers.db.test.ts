import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testEdges } from '@souk/platform/testing/test-edges';
import { notificationsHarness, orderStatus } from '../testing/harness.ts';
import { webhookUser } from '../testing/webhook-user.ts';

testEdges('notifications', async () => {
  const harness = await notificationsHarness();
  const viewer = allRights('olga');
  const olga = webhookUser(harness, viewer.id);
  /** One endpoint: a user has at most five. */
  const webhookValues = async () => {
    for (const { id } of await olga.endpoints()) await olga.change('deleteWebhookEndpoint', { id });
    const { id } = await olga.create();
    const { delivery } = await olga.change('sendTestWebhook', { id });
    const changes = ['update', 'enable', 'delete'].map((verb) => `${verb}WebhookEndpoint`);
    const ofEndpoint = [...changes, 'rotateWebhookSecret', 'sendTestWebhook'];
    return {
      ...Object.fromEntries(ofEndpoint.map((field) => [`${field}.id`, id])),
      ...{ endpointId: id, 'resendWebhookDelivery.id': delivery?.id },
      url: 'https://shop.example/hooks',
    };
  };
  const values = async () => {
    await harness.receive('order-status', orderStatus(newId(), viewer.id));
    const [shown] = await harness.shown(viewer.id, 'first: 1');
    const entities = { Notification: shown?.id, NotificationInbox: viewer.id };
    return { ids: [shown?.id], language: 'ru', ...entities, ...(await webhookValues()) };
  };
  return { harness, viewer, values };
});
