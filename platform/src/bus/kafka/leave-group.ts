import type { Kafka } from 'kafkajs';
import { isErrorOfType } from './errors.ts';
import { clusterOf, type Node } from './kafkajs-internals.ts';

/** Has a group forget members, whose partitions the others get at once. */
export async function leaveGroup(
  coordinator: Node,
  groupId: string,
  memberIds: readonly string[],
): Promise<void> {
  for (const memberId of memberIds) await isKnown(coordinator.leaveGroup({ groupId, memberId }));
}

/** The same, for somebody who has no connection to the group. */
export async function leaveGroupAt(kafka: Kafka, groupId: string, memberId: string): Promise<void> {
  const cluster = clusterOf(kafka);
  try {
    await cluster.connect();
    await leaveGroup(await cluster.findGroupCoordinator({ groupId }), groupId, [memberId]);
  } finally {
    await cluster.disconnect();
  }
}

/** False when the broker has not done it, as it does not know the member. */
export async function isKnown(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (fault) {
    if (isErrorOfType(fault, 'UNKNOWN_MEMBER_ID')) return false;
    throw fault;
  }
}
