import { Client } from 'pg';
import { newLogger } from '../runtime/logger.ts';
import { emptyDatabase } from '../testing/postgres.ts';
import { atEnd, until } from '../testing/test-file.ts';
import { databaseOf, openDatabase } from './database.ts';

const options = databaseOf({ entities: [], migrations: '.', migrationsList: [] });

it('background work gets a connection while requests hold all of theirs', async () => {
  const logger = newLogger('test', 'fatal');
  const database = await openDatabase('test', options, await emptyDatabase(), logger);
  const release = Promise.withResolvers<void>();
  const hold = (held: () => void) =>
    database.requests.em.fork().transactional(async (em) => {
      await em.execute('select 1');
      held();
      await release.promise;
    });
  const { max = 0 } = options.pool ?? {};
  const holders: Promise<void>[] = [];
  while (holders.length < max) {
    const { promise, resolve } = Promise.withResolvers<void>();
    holders.push(hold(resolve));
    await promise;
  }
  const isWaiting = database.requests.em.fork().execute('select 2 as two');
  expect(await database.background.em.fork().execute('select 1 as one')).toEqual([{ one: 1 }]);
  release.resolve();
  await Promise.all(holders);
  expect(await isWaiting).toEqual([{ two: 2 }]);
  await database.close();
});

it('a process waits for the migrations of another one beyond the limit of other locks (DEP-11)', async () => {
  const url = await emptyDatabase();
  const limit = '-c lock_timeout=200';
  const connected = async () => {
    const client = new Client({ connectionString: url, options: limit });
    await client.connect();
    atEnd(() => client.end());
    return client;
  };
  const [other, later] = [await connected(), await connected()];
  const lock = `select pg_advisory_lock(hashtext('migrate'))`;
  await other.query(lock);
  const impatient = { ...options, driverOptions: { ...options.driverOptions, options: limit } };
  const opening = openDatabase('test', impatient, url, newLogger('test', 'fatal'));
  let failed: unknown;
  opening.catch((fault) => {
    failed = fault;
  });
  const waiting = `select from pg_locks where locktype = 'advisory' and not granted`;
  await until(async () => failed !== undefined || (await other.query(waiting)).rowCount === 1);
  // It began to wait after the other one, with the same limit.
  await expect(later.query(lock)).rejects.toThrow('lock timeout');
  expect(failed).toBeUndefined();
  await other.query(`select pg_advisory_unlock(hashtext('migrate'))`);
  await (await opening).close();
});
