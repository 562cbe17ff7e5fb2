import type { Client } from '@souk/ops/client/client';
import { until } from '@souk/platform/testing/test-file';

/** Waits until each of these users has a notification. Returns the id of one of the first. */
export async function notifiedIn(users: readonly Client[]): Promise<string> {
  const ids: string[] = [];
  for (const user of users) {
    await until(async () => {
      const { notifications } = await user.ask<{
        notifications: { edges: { node: { id: string } }[] };
      }>('{ notifications(first: 1) { edges { node { id } } } }');
      ids.push(...notifications.edges.map(({ node }) => node.id));
      return notifications.edges.length > 0;
    });
  }
  return ids[0] ?? '';
}
