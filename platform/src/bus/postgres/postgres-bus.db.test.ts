import { openSession } from '../../database/session.ts';
import { newLogger } from '../../runtime/logger.ts';
import { emptyDatabase } from '../../testing/postgres.ts';
import { wireTo } from '../../testing/wire.ts';
import { busContract } from '../bus.contract.ts';
import { postgresBus } from './postgres-bus.ts';
import { postgresBusAdmin } from './postgres-bus-admin.ts';

describe('the broker in PostgreSQL', () => {
  busContract(async () => {
    const direct = await emptyDatabase();
    const { url, cut, mend } = await wireTo(direct);
    const admin = postgresBusAdmin(direct);
    await admin.createTopics([]);
    const session = await openSession(direct);
    return {
      open: () => postgresBus(url, newLogger('test', 'silent')),
      admin,
      cut,
      mend,
      expire: async () => void (await session.query('select expire()')),
      client: [`${import.meta.dirname}/postgres-bus.ts`, 'postgresBus', url],
      close: async () => {
        await cut();
        await session.client.end();
        await admin.close();
      },
    };
  });
});
