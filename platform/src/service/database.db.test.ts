import { newLogger } from '../runtime/logger.ts';
import { emptyDatabase } from '../testing/postgres.ts';
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
