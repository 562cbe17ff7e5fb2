import type { Admin } from 'kafkajs';
import type { Broker, Cluster } from './kafkajs-internals.ts';
import { isKnownMember, leaveGroup } from './leave-group.ts';
import type { ReconnectingClient } from './reconnecting-client.ts';

type TopicOffsets = {
  readonly topic: string;
  readonly partitions: readonly { readonly partition: number; readonly offset: string }[];
};

/**
 * Resets a group's offsets. Kafka does that only for a group without members: so its members are
 * removed, notice it at their next heartbeat, and rejoin at the new offsets. They can't commit what
 * they were handling.
 */
export async function resetOffsets(
  admin: ReconnectingClient<Admin>,
  cluster: Cluster,
  group: string,
  topics: readonly TopicOffsets[],
): Promise<void> {
  const coordinator = await cluster.findGroupCoordinator({ groupId: group });
  for (let committed = false; !committed; ) {
    const { groups } = await admin.use((open) => open.describeGroups([group]));
    const members = groups.flatMap((one) => one.members);
    const ids = members.map(({ memberId }) => memberId);
    await leaveGroup(coordinator, group, ids);
    committed = await commit(coordinator, group, topics);
  }
}

/** Returns false when a member has joined meanwhile. */
function commit(
  coordinator: Broker,
  groupId: string,
  topics: readonly TopicOffsets[],
): Promise<boolean> {
  const withoutMember = { memberId: '', groupGenerationId: -1 };
  return isKnownMember(coordinator.offsetCommit({ groupId, ...withoutMember, topics }));
}
