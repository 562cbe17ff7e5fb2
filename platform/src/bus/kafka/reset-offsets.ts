import type { Admin } from 'kafkajs';
import type { Cluster, Node } from './kafkajs-internals.ts';
import { isKnown, leaveGroup } from './leave-group.ts';
import type { ReconnectingClient } from './reconnecting-client.ts';

type Moved = {
  readonly topic: string;
  readonly partitions: readonly { readonly partition: number; readonly offset: string }[];
};

/**
 * Moves a group. Kafka moves only one without members: so those it has are signed off, find that
 * out at their next heartbeat, and join again where the group is then. What one of them was
 * handling it can't keep any more.
 */
export async function resetOffsets(
  admin: ReconnectingClient<Admin>,
  cluster: Cluster,
  group: string,
  topics: readonly Moved[],
): Promise<void> {
  const coordinator = await cluster.findGroupCoordinator({ groupId: group });
  for (let moved = false; !moved; ) {
    const { groups } = await admin.use((open) => open.describeGroups([group]));
    const members = groups.flatMap((one) => one.members);
    const ids = members.map(({ memberId }) => memberId);
    await leaveGroup(coordinator, group, ids);
    moved = await commit(coordinator, group, topics);
  }
}

/** False when somebody has joined meanwhile. */
function commit(coordinator: Node, groupId: string, topics: readonly Moved[]): Promise<boolean> {
  const nobody = { memberId: '', groupGenerationId: -1 };
  return isKnown(coordinator.offsetCommit({ groupId, ...nobody, topics }));
}
