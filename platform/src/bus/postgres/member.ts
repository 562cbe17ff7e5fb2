import { openSessionWith, type Session } from '../../database/session.ts';
import { type AssignedPartition, GroupMembership, groupIdOf } from './group-membership.ts';
import type { Changes } from './listener.ts';
import { type Batch, PartitionReader } from './partition-reader.ts';
import type { Partition } from './topic-partitions.ts';

/** Reads a member's share of a group's partitions, over one session. */
export class Member {
  readonly #session: Session;
  readonly #groupId: number;
  readonly #partitions: ReadonlyMap<number, Partition>;
  readonly #membership: GroupMembership;
  readonly #reader = new PartitionReader();
  #rebalanceIsDue = true;

  private constructor(session: Session, groupId: number, partitions: readonly Partition[]) {
    this.#session = session;
    this.#groupId = groupId;
    this.#partitions = new Map(partitions.map((partition) => [partition.id, partition]));
    this.#membership = new GroupMembership(session.query, groupId);
  }

  /** Joins the group. Calls `onLost` when the session has ended, for whatever reason. */
  static join(
    url: string,
    group: string,
    partitions: readonly Partition[],
    onLost: () => void,
  ): Promise<Member> {
    return openSessionWith(url, async (session) => {
      session.client.once('end', onLost);
      // A power cut may lose the last commits of offsets: those records are delivered again.
      await session.query('set synchronous_commit = off');
      const groupId = await groupIdOf(session.query, group);
      const member = new Member(session, groupId, partitions);
      await member.#membership.join(partitions);
      return member;
    });
  }

  /** Marks changed partitions, and a changed group, as due. Returns true when anything is due. */
  markDue(changes: Changes): boolean {
    if (changes?.has(this.#groupId) ?? true) this.#rebalanceIsDue = true;
    return this.#reader.markDue(changes) || this.#rebalanceIsDue;
  }

  get isDue(): boolean {
    return this.#rebalanceIsDue || this.#reader.isDue;
  }

  async next(): Promise<Batch> {
    if (this.#rebalanceIsDue) await this.#rebalance();
    return this.#reader.next(this.#session.query);
  }

  /** Commits the positions after a handled batch. */
  async commit(batch: Batch): Promise<void> {
    const before = this.#reader.cursorsOf(batch.after.map(({ id }) => id));
    this.#reader.advance(batch);
    if (!(await this.#membership.commit(before, batch.after))) this.#rebalanceIsDue = true;
  }

  /** Delivers the batch again. */
  repeat(batch: Batch): void {
    this.#reader.repeat(batch);
  }

  /** Leaves the partitions to the other members. A lost session has done so already. */
  async leave(): Promise<void> {
    await this.#membership.leave().catch(() => {});
    await this.#session.client.end();
  }

  async #rebalance(): Promise<void> {
    this.#rebalanceIsDue = false;
    const share = await this.#membership.share([...this.#partitions.values()]);
    const assigned = new Set(share.map(({ id }) => id));
    const read = new Set(this.#reader.ids);
    const surplus = this.#reader.ids.filter((id) => !assigned.has(id));
    const missing = [...assigned].filter((id) => !read.has(id));
    this.#seek(share.filter(({ id }) => read.has(id)));
    if (surplus.length > 0) {
      this.#reader.remove(surplus);
      await this.#membership.release(surplus);
    }
    if (missing.length > 0) this.#seek(await this.#membership.lock(missing));
  }

  /** Moves to the group's committed positions, where they differ from the reader's. */
  #seek(assigned: readonly AssignedPartition[]): void {
    const current = new Map(
      this.#reader.cursorsOf(this.#reader.ids).map(({ id, position }) => [id, position]),
    );
    this.#reader.seek(
      assigned.flatMap(({ id, position: text }) => {
        const partition = this.#partitions.get(id);
        const position = BigInt(text ?? 0);
        return partition && current.get(id) !== position ? [{ ...partition, position }] : [];
      }),
    );
  }
}
