import { beginSession, type Session } from '../../database/session.ts';
import { type AssignedPartition, GroupMembership, groupNumber } from './group-membership.ts';
import type { News } from './listener.ts';
import { type Batch, Reading } from './partition-reader.ts';
import type { Partition } from './topic-partitions.ts';

/** One session's part in a group: its share of the partitions, and how far it is in them. */
export class Member {
  readonly #session: Session;
  readonly #group: number;
  readonly #partitions: ReadonlyMap<number, Partition>;
  readonly #seat: GroupMembership;
  readonly #reading = new Reading();
  #shareIsDue = true;

  private constructor(session: Session, group: number, partitions: readonly Partition[]) {
    this.#session = session;
    this.#group = group;
    this.#partitions = new Map(partitions.map((partition) => [partition.id, partition]));
    this.#seat = new GroupMembership(session.query, group);
  }

  /** `onLost` is called when the session has ended, whoever ended it. */
  static join(
    url: string,
    group: string,
    partitions: readonly Partition[],
    onLost: () => void,
  ): Promise<Member> {
    return beginSession(url, async (session) => {
      session.client.once('end', onLost);
      // A power cut may take the group back a little: it gets those records again.
      await session.query('set synchronous_commit = off');
      const number = await groupNumber(session.query, group);
      const member = new Member(session, number, partitions);
      await member.#seat.join(partitions);
      return member;
    });
  }

  /** Whether anything of it is of interest here. */
  hear(news: News): boolean {
    if (news?.has(this.#group) ?? true) this.#shareIsDue = true;
    return this.#reading.hear(news) || this.#shareIsDue;
  }

  get isDue(): boolean {
    return this.#shareIsDue || this.#reading.isDue;
  }

  async next(): Promise<Batch> {
    if (this.#shareIsDue) await this.#share();
    return this.#reading.next(this.#session.query);
  }

  /** The batch is done. */
  async keep(batch: Batch): Promise<void> {
    const before = this.#reading.cursorsOf(batch.passed.map(({ id }) => id));
    this.#reading.pass(batch);
    if (!(await this.#seat.keep(before, batch.passed))) this.#shareIsDue = true;
  }

  /** The batch is to come once more. */
  repeat(batch: Batch): void {
    this.#reading.repeat(batch);
  }

  /** Leaves what it reads to the others. A session that is lost already has done so. */
  async leave(): Promise<void> {
    await this.#seat.leave().catch(() => {});
    await this.#session.client.end();
  }

  async #share(): Promise<void> {
    this.#shareIsDue = false;
    const share = await this.#seat.share([...this.#partitions.values()]);
    const mine = new Set(share.map(({ id }) => id));
    const read = new Set(this.#reading.ids);
    const tooMany = this.#reading.ids.filter((id) => !mine.has(id));
    const tooFew = [...mine].filter((id) => !read.has(id));
    this.#moveTo(share.filter(({ id }) => read.has(id)));
    if (tooMany.length > 0) {
      this.#reading.leave(tooMany);
      await this.#seat.give(tooMany);
    }
    if (tooFew.length > 0) this.#moveTo(await this.#seat.take(tooFew));
  }

  /** Where the group is, unless this member is there already. */
  #moveTo(places: readonly AssignedPartition[]): void {
    const here = new Map(
      this.#reading.cursorsOf(this.#reading.ids).map(({ id, position }) => [id, position]),
    );
    this.#reading.moveTo(
      places.flatMap(({ id, position: text }) => {
        const partition = this.#partitions.get(id);
        const position = BigInt(text ?? 0);
        return partition && here.get(id) !== position ? [{ ...partition, position }] : [];
      }),
    );
  }
}
