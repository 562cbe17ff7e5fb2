import type { EventBus } from '@souk/platform/bus/bus';
import { postgresBus } from '@souk/platform/bus/postgres/postgres-bus';
import { postgresBusAdmin } from '@souk/platform/bus/postgres/postgres-bus-admin';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { wireTo } from '@souk/platform/testing/wire';
import { captureLog } from '../testing/capture-log.ts';
import { tokenFor } from '../testing/token.ts';
import { myParcels, oneParcel } from './testing/documents.ts';
import { type Gateway, startGateway } from './testing/gateway.ts';
import { nextChange, nextSeqs, transports, untilListening } from './testing/harness.ts';
import { ParcelBackend, topics } from './testing/parcel-backend.ts';
import type { Subscriber } from './testing/subscribers.ts';

const ann = await tokenFor('ann');
const settings = (name: string) => ({ name, partitions: 6, retentionMs: null, compacted: false });

/** A broker in its own database, behind a connection that a test can cut. */
async function newBroker() {
  const direct = await emptyDatabase();
  const { url, cut, mend } = await wireTo(direct);
  const admin = postgresBusAdmin(direct);
  await admin.createTopics(topics.map(settings));
  const { logger } = captureLog();
  const buses: EventBus[] = [];
  const open = (address: string) => {
    const bus = postgresBus(address, logger);
    buses.push(bus);
    return bus;
  };
  const close = async () => {
    await Promise.all(buses.map((bus) => bus.close()));
    await cut();
    await admin.close();
  };
  return { open: () => open(url), openDirect: () => open(direct), cut, mend, close };
}

describe.each(transports)('subscriptions from a real log over %s', (_, connect) => {
  let broker: Awaited<ReturnType<typeof newBroker>>;
  let backend: ParcelBackend<EventBus>;
  let gateways: Gateway[];
  let subscribers: Subscriber[];
  beforeEach(async () => {
    broker = await newBroker();
    backend = new ParcelBackend(broker.openDirect());
    [gateways, subscribers] = [[], []];
  });
  afterEach(async () => {
    for (const one of subscribers) one.disconnect();
    for (const gateway of gateways) await gateway.stop();
    await broker.close();
  });

  const start = async () => {
    const gateway = await startGateway(backend, { bus: broker.open() });
    gateways.push(gateway);
    return gateway;
  };
  const subscribe = async (gateway: Gateway, query: string, variables: Record<string, unknown>) => {
    const one = await connect(gateway.url, { query, variables, token: ann });
    subscribers.push(one);
    return one;
  };

  it('are in order, and resume at another gateway, from memory and from the log (GW-6)', async () => {
    const [first, second] = [await start(), await start()];
    await backend.move('p-1', 'PACKED');
    const one = await subscribe(first, oneParcel, { id: 'p-1' });
    await nextChange(one);
    await backend.move('p-1', 'SENT');
    const { cursor } = await nextChange(one);
    for (let count = 0; count < 60; count += 1) await backend.move('p-1', 'SENT');
    const expected = Array.from({ length: 60 }, (_value, index) => index + 3);
    expect(await nextSeqs(one, 60)).toEqual(expected);
    for (const gateway of [second, await start()]) {
      const again = await subscribe(gateway, oneParcel, { id: 'p-1', after: cursor });
      expect(await nextSeqs(again, 60)).toEqual(expected);
    }
  });

  it('miss nothing while the broker is unavailable (EVT-11, GW-6)', async () => {
    const gateway = await start();
    const one = await subscribe(gateway, myParcels, {});
    await untilListening(gateway, 1);
    await backend.move('p-1', 'PACKED');
    expect(await nextSeqs(one, 1)).toEqual([1]);
    await broker.cut();
    await backend.move('p-1', 'SENT');
    await broker.mend();
    await backend.move('p-1', 'ARRIVED');
    expect(await nextSeqs(one, 2)).toEqual([2, 3]);
  });
});
