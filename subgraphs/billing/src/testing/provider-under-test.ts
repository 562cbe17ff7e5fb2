import type { MikroORM } from '@mikro-orm/postgresql';
import { newDatabase } from '@souk/platform/testing/postgres';
import { database } from '../persistence/database.ts';
import type { PaymentProvider } from '../providers/payment-provider.ts';
import { type Callback, callbackOf } from '../providers/simulated/simulated-events.ts';
import { type Choice, choose } from '../providers/simulated/simulated-intent.ts';
import { SimulatedProvider } from '../providers/simulated/simulated-provider.ts';

export const webhookSecret = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`;
export const publicUrl = 'http://shop.test';

/** A provider, and what happens there: buyers choose, time passes, callbacks are sent. */
export type ProviderUnderTest = {
  readonly provider: PaymentProvider;
  /** The buyer opens the page of an intent, and chooses. */
  readonly choose: (url: string, choice: Choice) => Promise<void>;
  /** Sets the provider's clock. */
  readonly setTime: (now: Date) => void;
  /** A callback as the provider would send it now. */
  readonly callback: (eventId: string, subjectId: string) => Callback;
};

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
