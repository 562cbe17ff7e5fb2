import type { Kafka } from 'kafkajs';
import { isErrorOfType } from './errors.ts';
import { type Broker, clusterOf } from './kafkajs-internals.ts';

/** Removes members from a group: the others get their partitions at once. */
export async function leaveGroup(
  coordinator: Broker,
  groupId: string,
  memberIds: readonly string[],
): Promise<void> {
  for (const memberId of memberIds)
    await isKnownMember(coordinator.leaveGroup({ groupId, memberId }));
}

/** Removes a member over a connection of its own. */
export async function leaveGroupAt(kafka: Kafka, groupId: string, memberId: string): Promise<void> {
  const cluster = clusterOf(kafka);
  try {
    await cluster.connect();
    await leaveGroup(await cluster.findGroupCoordinator({ groupId }), groupId, [memberId]);
  } finally {
    await cluster.disconnect();
  }
}

/** Returns false when the broker refused a request because it does not know the member. */
export async function isKnownMember(response: Promise<unknown>): Promise<boolean> {
  try {
    await response;
    return true;
  } catch (fault) {
    if (isErrorOfType(fault, 'UNKNOWN_MEMBER_ID')) return false;
    throw fault;
  }
}
