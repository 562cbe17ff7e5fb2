import { openSession, type Session } from '../../database/session.ts';
import { newLogger } from '../../runtime/logger.ts';
import { emptyDatabase } from '../../testing/postgres.ts';
import { atEnd, until } from '../../testing/test-file.ts';
import type { EventBus } from '../bus.ts';
import { gather } from '../contract/gather.ts';
import { numbered } from '../contract/records.ts';
import { postgresBus } from './postgres-bus.ts';
import { postgresBusAdmin } from './postgres-bus-admin.ts';
import { prepareBusDatabase } from './prepare-bus-database.ts';

const topics = ['a', 'b', 'c'];
let url: string;
let session: Session;
let buses: EventBus[];

beforeAll(async () => {
  url = await emptyDatabase();
  const admin = postgresBusAdmin(url);
  atEnd(() => admin.close());
  const settings = { partitions: 4, retentionMs: null, compacted: false };
  await admin.createTopics(topics.map((name) => ({ ...settings, name })));
  session = await openSession(url);
  atEnd(() => session.client.end());
});
beforeEach(() => {
  buses = [];
});
afterEach(() => Promise.all(buses.map((bus) => bus.close())));

function newBus(): EventBus {
  const bus = postgresBus(url, newLogger('test', 'silent'));
  buses.push(bus);
  return bus;
}

/** Returns the number of partitions that each member reads, the most first. */
async function shares(): Promise<number[]> {
  const rows = await session.query<{ count: number }>(
    `select count(*)::int from pg_locks
     where locktype = 'advisory' and mode = 'ExclusiveLock' and objsubid = 2 and granted
       and database = (select oid from pg_database where datname = current_database())
     group by pid order by 1 desc`,
  );
  return rows.map(({ count }) => count);
}

async function untilShared(expected: readonly number[]): Promise<void> {
  await until(async () => String(await shares()) === String(expected));
}

describe('the members of a group', () => {
  it('have equal shares at any number of members', async () => {
    const member = () => newBus().consume('shared', topics, async () => {});
    await member();
    await untilShared([12]);
    const second = await member();
    await untilShared([6, 6]);
    await member();
    await untilShared([4, 4, 4]);
    await second.stop();
    await untilShared([6, 6]);
  });
});

/** Returns the number of sessions of this database. */
async function sessions(): Promise<number> {
  const all = 'select from pg_stat_activity where datname = current_database()';
  return (await session.query(all)).length;
}

describe('a member that is stopped while it joins', () => {
  it('has left when it has stopped', async () => {
    const held = `select pg_advisory_lock(groups.id, topics.id) from groups, topics
      where groups.name = 'held' and topics.name = 'a'`;
    await session.query(`insert into groups (name) values ('held')`);
    await session.query(held);
    const member = await newBus().consume('held', ['a'], async () => {});
    const locks = `select from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`;
    await until(async () => (await session.query(`${locks} and not granted`)).length !== 0);
    const order: string[] = [];
    const stopped = member.stop().then(() => order.push('stopped'));
    // A stop that does not wait for the join has ended by then.
    for (let n = 0; n < 20; n += 1) await session.query(locks);
    order.push('may join');
    await session.query('select pg_advisory_unlock_all()');
    await stopped;
    expect(order).toEqual(['may join', 'stopped']);
    expect(await session.query(locks)).toEqual([]);
  });

  it('leaves no session', async () => {
    const bus = newBus();
    // The connections that the client keeps, one of them for notifications.
    await (await bus.consume('opening', topics, async () => {})).stop();
    await bus.tail(topics, 'latest', () => {});
    const before = await sessions();
    const members = await Promise.all(
      topics.map((topic) => bus.consume(topic, topics, async () => {})),
    );
    await Promise.all(members.map((member) => member.stop()));
    // The server ends a session soon after its client.
    await until(async () => (await sessions()) <= before);
  });
});

describe('a broker that only reads', () => {
  it('needs no right to write', async () => {
    await session.query(`create role reader login password 'reader'`);
    await prepareBusDatabase(url, { readers: ['reader'] });
    const own = new URL(url);
    own.username = 'reader';
    own.password = 'reader';
    const [reader, got] = [postgresBus(own.href, newLogger('test', 'silent')), gather()];
    await reader.ping();
    await reader.bounds('c');
    await reader.tail(['c'], 'latest', got.take);
    await newBus().publish(numbered('c', 3));
    await got.count(3);
    await expect(reader.publish(numbered('c', 1))).rejects.toThrow('permission denied');
    await reader.close();
  });
});
