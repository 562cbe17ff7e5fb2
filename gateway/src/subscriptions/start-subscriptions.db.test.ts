import type { EventBus } from '@souk/platform/bus/bus';
import { postgresBus } from '@souk/platform/bus/postgres/postgres-bus';
import { postgresBusAdmin } from '@souk/platform/bus/postgres/postgres-bus-admin';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { wireTo } from '@souk/platform/testing/wire';
import { captureLog } from '../testing/capture-log.ts';
import { tokenFor } from '../testing/token.ts';
import { Depot, topics } from './testing/depot.ts';
import { type Gateway, startGateway } from './testing/gateway.ts';
import type { Listening } from './testing/listening.ts';
import { myParcels, oneParcel } from './testing/questions.ts';
import { change, listeners, seqs, transports } from './testing/stage.ts';

const ann = await tokenFor('ann');
const settings = (name: string) => ({ name, partitions: 6, retentionMs: null, compacted: false });

/** A broker in a database of its own, with a wire to it that can be cut. */
async function newBroker() {
  const direct = await emptyDatabase();
  const { url, cut, mend } = await wireTo(direct);
  const admin = postgresBusAdmin(direct);
  await admin.createTopics(topics.map(settings));
  const { logger } = captureLog();
  const buses: EventBus[] = [];
  const opened = (at: string) => {
    const bus = postgresBus(at, logger);
    buses.push(bus);
    return bus;
  };
  const close = async () => {
    await Promise.all(buses.map((bus) => bus.close()));
    await cut();
    await admin.close();
  };
  return { open: () => opened(url), beside: () => opened(direct), cut, mend, close };
}

describe.each(transports)('live subscriptions from a real log, over %s', (_, listen) => {
  let broker: Awaited<ReturnType<typeof newBroker>>;
  let depot: Depot<EventBus>;
  let gateways: Gateway[];
  let listening: Listening[];
  beforeEach(async () => {
    broker = await newBroker();
    depot = new Depot(broker.beside());
    [gateways, listening] = [[], []];
  });
  afterEach(async () => {
    for (const one of listening) one.leave();
    for (const gateway of gateways) await gateway.stop();
    await broker.close();
  });

  const start = async () => {
    const gateway = await startGateway(depot, { bus: broker.open() });
    gateways.push(gateway);
    return gateway;
  };
  const subscribe = async (gateway: Gateway, query: string, variables: Record<string, unknown>) => {
    const one = await listen(gateway.url, { query, variables, token: ann });
    listening.push(one);
    return one;
  };

  it('come in order, and go on at another gateway, from memory and from the log (GW-6)', async () => {
    const [first, second] = [await start(), await start()];
    await depot.move('p-1', 'PACKED');
    const one = await subscribe(first, oneParcel, { id: 'p-1' });
    await change(one);
    await depot.move('p-1', 'SENT');
    const { cursor } = await change(one);
    for (let count = 0; count < 60; count += 1) await depot.move('p-1', 'SENT');
    const expected = Array.from({ length: 60 }, (_value, index) => index + 3);
    expect(await seqs(one, 60)).toEqual(expected);
    for (const gateway of [second, await start()]) {
      const again = await subscribe(gateway, oneParcel, { id: 'p-1', after: cursor });
      expect(await seqs(again, 60)).toEqual(expected);
    }
  });

  it('miss nothing while the broker is out of reach (EVT-11, GW-6)', async () => {
    const gateway = await start();
    const one = await subscribe(gateway, myParcels, {});
    await listeners(gateway, 1);
    await depot.move('p-1', 'PACKED');
    expect(await seqs(one, 1)).toEqual([1]);
    await broker.cut();
    await depot.move('p-1', 'SENT');
    await broker.mend();
    await depot.move('p-1', 'ARRIVED');
    expect(await seqs(one, 2)).toEqual([2, 3]);
  });
});
