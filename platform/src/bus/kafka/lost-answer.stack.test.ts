import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { kafkaBusAt, type OwnKafka, ownKafka } from '@souk/ops/testing/kafka';
import { describeOnStack } from '@souk/ops/testing/stack';
import { freePort } from '../../runtime/free-port.ts';
import { atEnd, until } from '../../testing/test-file.ts';
import { BusUnavailable } from '../bus.ts';
import { gather } from '../contract/gather.ts';
import { record, values } from '../contract/records.ts';
import { kafkaBusAdmin } from './kafka-bus-admin.ts';

/** A proxy that can lose a broker's answers. */
type Wire = {
  readonly port: number;
  /** Loses the answers on the open connections; requests still arrive. */
  readonly loseAnswers: () => void;
  /** Breaks every connection; new ones are broken as well. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

async function wireTo(port: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  const withoutAnswers = new Set<Socket>();
  let broken = false;
  const server = createServer((near) => {
    if (broken) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
    near.pipe(far);
    far.on('data', (bytes) => withoutAnswers.has(near) || near.write(bytes));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    broken = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    loseAnswers: () => {
      for (const socket of sockets) withoutAnswers.add(socket);
    },
    cut,
    mend: () => {
      broken = false;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

describeOnStack('a batch whose answer was lost', () => {
  let kafka: OwnKafka;
  let wire: Wire;

  beforeAll(async () => {
    const port = await freePort();
    wire = await wireTo(port);
    atEnd(() => wire.close());
    const advertised = `PLAINTEXT://127.0.0.1:${wire.port}`;
    kafka = await ownKafka({ 'advertised.listeners': advertised }, port);
  });

  it('is stored, and the next one is not dropped as its duplicate', async () => {
    const [bus, watcher, got] = [kafkaBusAt(kafka.address), kafkaBusAt(kafka.address), gather()];
    const admin = kafkaBusAdmin({ kafka: [kafka.address] });
    await admin.createTopics([{ name: 'a', partitions: 1, retentionMs: null, compacted: false }]);
    await bus.publish([record('a', 'key', 'first')]);
    wire.loseAnswers();
    const unanswered = bus.publish([record('a', 'key', 'stored without an answer')]);
    await until(async () => (await watcher.bounds('a'))[0]?.next === 2n);
    wire.cut();
    await expect(unanswered).rejects.toBeInstanceOf(BusUnavailable);
    wire.mend();
    await bus.publish([record('a', 'key', 'next')]);
    expect(await watcher.bounds('a')).toEqual([{ oldest: 0n, next: 3n }]);
    await watcher.tail(['a'], new Map(), got.take);
    const all = ['first', 'stored without an answer', 'next'];
    expect(values(await got.count(3))).toEqual(all);
    await Promise.all([bus.close(), watcher.close(), admin.close()]);
  });
});
