/** A consumer as a process of its own, which a test can kill. Arguments: database and broker. */
import { MikroORM } from '@mikro-orm/postgresql';
import { postgresBus } from '../bus/postgres/postgres-bus.ts';
import { startConsumer } from '../messaging/consumer.ts';
import { newLogger } from '../runtime/logger.ts';
import { databaseOf } from '../service/database.ts';
import { counted, recounting } from './counter.ts';

const [databaseUrl = '', busUrl = ''] = process.argv.slice(2);
const logger = newLogger('counter', 'silent');
const database = databaseOf({ entities: [], migrations: '.', migrationsList: [] });
const orm = await MikroORM.init({ ...database, clientUrl: databaseUrl });
const publisher = { source: 'counter', contract: counted };
const bus = postgresBus(busUrl, logger);
await startConsumer({ orm, bus, group: 'counter', publisher, consumers: recounting, logger });
// The parent is gone.
process.stdin.resume().once('end', () => process.exit());
