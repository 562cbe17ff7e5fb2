import { openSession } from '../../database/session.ts';
import { newLogger } from '../../runtime/logger.ts';
import { emptyDatabase } from '../../testing/postgres.ts';
import { atEnd } from '../../testing/test-file.ts';
import { wireTo } from '../../testing/wire.ts';
import { busContract } from '../bus.contract.ts';
import { postgresBus } from './postgres-bus.ts';
import { postgresBusAdmin } from './postgres-bus-admin.ts';

describe('the broker in PostgreSQL', () => {
  busContract(async () => {
    const direct = await emptyDatabase();
    const { url, cut, mend } = await wireTo(direct);
    const admin = postgresBusAdmin(direct);
    atEnd(() => admin.close());
    await admin.createTopics([]);
    const session = await openSession(direct);
    atEnd(() => session.client.end());
    return {
      open: () => postgresBus(url, newLogger('test', 'silent')),
      admin,
      cut,
      mend,
      members: async (group) => {
        const locks = `select distinct pid from pg_locks join groups on classid = groups.id
          where name = $1 and locktype = 'advisory' and objsubid = 2
            and database = (select oid from pg_database where datname = current_database())`;
        return (await session.query(locks, [group])).length;
      },
      expire: async () => void (await session.query('select expire()')),
      client: [`${import.meta.dirname}/postgres-bus.ts`, 'postgresBus', url],
      close: cut,
    };
  });
});
