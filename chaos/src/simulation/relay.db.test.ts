import type { EventBus, OutgoingRecord } from '@souk/platform/bus/bus';
import type { Message } from '@souk/platform/messaging/consumer';
import { Sender } from '@souk/platform/messaging/relay/sender';
import { transactOn } from '@souk/platform/messaging/work';
import fc from 'fast-check';
import { counted, counterDatabase } from '../../../platform/src/testing/counter.ts';
import { urlOf } from '../../../platform/src/testing/postgres.ts';
import { atEnd } from '../../../platform/src/testing/test-file.ts';
import { Database } from './database.ts';
import { isStored, relay, relayOutcomes } from './relay.ts';
import { ordinary } from './step.ts';

let orm: Awaited<ReturnType<typeof counterDatabase>>;
let sender: Sender;
beforeAll(async () => {
  orm = await counterDatabase();
  sender = await Sender.open(urlOf(orm), () => {});
  atEnd(() => sender.close());
});

const message = fc.record({ type: fc.constantFrom('counted', 'recounted'), key: fc.nat(2) });
const step = fc.record({
  committed: fc.array(message, { maxLength: 4 }),
  fault: fc.nat(relayOutcomes.length - 1),
  detail: fc.nat(1),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

class Lost extends Error {}

/** A broker that treats a batch as the step's fault demands. */
function brokerOf({ fault, detail }: Step, stored: string[]): Pick<EventBus, 'publish'> {
  const outcome = relayOutcomes[fault];
  const keep = ({ topic, key, value }: OutgoingRecord) => stored.push(`${topic} ${key} ${value}`);
  return {
    publish: async (batch) => {
      if (outcome === 'NOT_SENT') throw new Lost();
      const some = batch.filter(
        ({ topic }) => outcome !== 'PARTLY_SENT' || isStored(topic, detail),
      );
      for (const one of some) keep(one);
      if (outcome !== 'SENT') throw new Lost();
    },
  };
}

describe('the relay of the simulation', () => {
  it('sends the broker the same records as the real relay, whatever happens to a batch (EVT-5, EVT-6)', async () => {
    const transact = transactOn(orm, { source: 'counter', contract: counted });
    const steps = fc.array(step, { minLength: 5, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(steps, async (these) => {
        const database = new Database('counter', () => 0);
        const [real, simulated]: [string[], string[]] = [[], []];
        const append = ({ topic, key, data }: Message) => {
          simulated.push(`${topic} ${key} ${JSON.stringify(data)}`);
        };
        let n = 0;
        for (const one of [...these, { committed: [], fault: 0, detail: 0 }]) {
          for (const { type, key } of one.committed) {
            n += 1;
            const published = { topic: type, key: String(key), data: { n } };
            database.outbox = [...database.outbox, published as unknown as Message];
            await transact(async (work) => work.publish(type, published.key, published.data));
          }
          relay(database, { append }, { ...ordinary, fault: one.fault, detail: one.detail });
          await sender.drain(brokerOf(one, real), false).catch((fault: unknown) => {
            if (!(fault instanceof Lost)) throw fault;
          });
          expect([one, simulated]).toEqual([one, real]);
        }
        expect(new Set(simulated).size).toBe(n);
      }),
      { numRuns: 40 },
    );
  });
});
