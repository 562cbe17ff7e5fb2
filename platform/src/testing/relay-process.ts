/** A relay as a process of its own, which a test can kill. Arguments: outbox and broker. */
import { postgresBus } from '../bus/postgres/postgres-bus.ts';
import { startRelay } from '../messaging/relay.ts';
import { newLogger } from '../runtime/logger.ts';

const [databaseUrl = '', busUrl = ''] = process.argv.slice(2);
const logger = newLogger('relay', 'silent');
startRelay({ databaseUrl, bus: postgresBus(busUrl, logger), logger });
// The parent is gone.
process.stdin.resume().once('end', () => process.exit());
