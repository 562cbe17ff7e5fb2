import { openSession } from '../../database/session.ts';
import { newLogger } from '../../runtime/logger.ts';
import { emptyDatabase } from '../../testing/postgres.ts';
import { gather } from '../contract/gather.ts';
import { record } from '../contract/records.ts';
import { postgresBus } from './postgres-bus.ts';
import { postgresBusAdmin } from './postgres-bus-admin.ts';

it('a compacted topic keeps the last record of each key, and a tombstone for a day', async () => {
  const url = await emptyDatabase();
  const admin = postgresBusAdmin(url);
  await admin.createTopics([{ name: 'copy', partitions: 2, retentionMs: null, compacted: true }]);
  const bus = postgresBus(url, newLogger('test', 'silent'));
  const { query, client } = await openSession(url);
  const expire = () => query('select expire()');
  const left = async () => {
    const got = gather();
    const tail = await bus.tail(['copy'], new Map(), got.take);
    await bus.publish([record('copy', 'end', 'end')]);
    await got.until((records) => records.some(({ key }) => key === 'end'));
    await tail.stop();
    return got.records.flatMap(({ key, value }) => (key === 'end' ? [] : [[key, value]])).sort();
  };

  const keys = ['a', 'b', 'gone', 'a', null, 'b', 'a', null];
  await bus.publish(keys.map((key, n) => record('copy', key, String(n))));
  await bus.publish([record('copy', 'gone', null)]);
  await expire();
  const last = [
    ['a', '6'],
    ['b', '5'],
  ];
  const withoutKey = [
    [null, '4'],
    [null, '7'],
  ];
  expect(await left()).toEqual([...withoutKey, ...last, ['gone', null]].sort());
  await query(`update records set at = at - interval '2 days'`);
  await expire();
  expect(await left()).toEqual([...withoutKey, ...last].sort());

  await Promise.all([bus.close(), admin.close(), client.end()]);
});
