import { openSession, type Session } from '../../database/session.ts';
import { newLogger } from '../../runtime/logger.ts';
import { emptyDatabase } from '../../testing/postgres.ts';
import { atEnd, until } from '../../testing/test-file.ts';
import { gather } from '../contract/gather.ts';
import { numbered, record, values, valuesByKey } from '../contract/records.ts';
import { postgresBus } from './postgres-bus.ts';
import { postgresBusAdmin } from './postgres-bus-admin.ts';

const settings = { partitions: 1, retentionMs: null, compacted: false };
const appendTo = `
  select append(array_agg(p.id), array_agg('late'::text), array_agg($2::text), array_agg('{}'::json))
  from partitions p join topics t on t.id = topic_id where t.name = $1`;

let url: string;
let sessions: Session[];

beforeAll(async () => {
  url = await emptyDatabase();
  sessions = await Promise.all(Array.from({ length: 8 }, () => openSession(url)));
  for (const { client } of sessions) atEnd(() => client.end());
  const admin = postgresBusAdmin(url);
  atEnd(() => admin.close());
  await admin.createTopics([
    { ...settings, name: 'one' },
    { ...settings, name: 'many', partitions: 4 },
  ]);
});

function session(n: number): Session {
  const found = sessions[n];
  if (!found) throw new RangeError(`There is no session ${n}.`);
  return found;
}

describe('a reader that reads on from the last position it saw', () => {
  it('misses a late commit when positions come from a sequence', async () => {
    const [late, early, reader] = [session(0), session(1), session(2)];
    await early.query('create table naive (position bigserial, value text)');
    const insert = 'insert into naive (value) values ($1)';
    const seen: string[] = [];
    let last = '0';
    const readOn = async () => {
      const rows = await reader.query<{ position: string; value: string }>(
        'select * from naive where position > $1 order by position',
        [last],
      );
      for (const { position, value } of rows) {
        seen.push(value);
        last = position;
      }
    };

    await late.query('begin');
    await late.query(insert, ['late']);
    await early.query(insert, ['early']);
    await readOn();
    await late.query('commit');
    await readOn();

    expect(await reader.query('select value from naive order by position')).toEqual([
      { value: 'late' },
      { value: 'early' },
    ]);
    expect(seen).toEqual(['early']);
  });

  it('misses no late commit of this broker', async () => {
    const [late, watcher] = [session(0), session(1)];
    const bus = postgresBus(url, newLogger('test', 'silent'));
    const got = gather();
    await bus.tail(['one'], 'latest', got.take);

    await late.query('begin');
    await late.query(appendTo, ['one', 'late']);
    const published = bus.publish([record('one', 'early', 'early')]);
    await untilOneWaitsForALock(watcher);
    expect(got.records).toEqual([]);
    await late.query('commit');
    await published;

    expect(values(await got.count(2))).toEqual(['late', 'early']);
    await bus.close();
  });

  it('misses nothing under eight writers, some of which roll back', async () => {
    const got = gather();
    const reader = postgresBus(url, newLogger('test', 'silent'));
    await reader.tail(['many'], 'latest', got.take);
    const sent = await Promise.all(
      sessions.map(async (_, writer) => {
        const bus = postgresBus(url, newLogger('test', 'silent'));
        const batches = Array.from({ length: 40 }, (_, n) =>
          numbered('many', 10, n * 10).map((one) => ({ ...one, key: `${writer}-${one.key}` })),
        );
        for (const [n, batch] of batches.entries()) {
          if (n % 5 === writer % 5) await appendAndRollBack(session(writer));
          await bus.publish(batch);
        }
        await bus.close();
        return batches.flat();
      }),
    );
    expect(valuesByKey(await got.count(8 * 400))).toEqual(valuesByKey(sent.flat()));
    expect(got.records).toHaveLength(8 * 400);
    await reader.close();
  });
});

async function appendAndRollBack({ query }: Session): Promise<void> {
  await query('begin');
  await query(appendTo, ['many', 'never committed']);
  await query('rollback');
}

async function untilOneWaitsForALock({ query }: Session): Promise<void> {
  const waiting = `select from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database()`;
  await until(async () => (await query(waiting)).length !== 0);
}
