import type { MikroORM } from '@mikro-orm/postgresql';
import { newDatabase } from '@souk/platform/testing/postgres';
import { database } from '../persistence/database.ts';
import type { ProviderUnderTest } from '../providers/payment-provider.contract.ts';
import { choose } from '../providers/simulated/current-intent.ts';
import { callbackOf } from '../providers/simulated/send-simulated-events.ts';
import { SimulatedProvider } from '../providers/simulated/simulated-provider.ts';

export const webhookSecret = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`;
const publicUrl = 'http://shop.test';

/** The simulated provider on a database, with a clock of its own. */
export function simulatedOn(orm: MikroORM, start: Date): ProviderUnderTest {
  let now = start;
  const clock = () => now;
  return {
    provider: new SimulatedProvider({ orm, publicUrl, webhookSecret, clock }),
    choose: async (url, choice) => {
      const secret = url.split('/').at(-1) ?? '';
      await orm.em.fork().transactional((em) => choose(em, secret, choice, now));
    },
    setTime: (time) => {
      now = time;
    },
    // The library that verifies has no clock of its own.
    callback: (id, subjectId) => callbackOf({ id, subjectId }, webhookSecret, new Date()),
  };
}

/** The same on a new database. */
export async function newSimulated(start: Date): Promise<ProviderUnderTest> {
  return simulatedOn(await newDatabase(database), start);
}
