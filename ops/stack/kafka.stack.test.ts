import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numbered } from '@souk/platform/bus/contract/records';
import { kafkaBusAdmin } from '@souk/platform/bus/kafka/kafka-bus-admin';
import { kafkaBusAt } from '../testing/kafka.ts';
import { describeOnStack } from '../testing/stack.ts';
import { type Distribution, openDistribution } from './distribution.ts';
import { startKafka } from './kafka.ts';

describeOnStack('the Kafka of a folder', () => {
  let folder: string;
  let distribution: Distribution;

  beforeAll(async () => {
    distribution = await openDistribution();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'souk-kafka-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('keeps its records, and ends the broker that a killed launcher left behind', async () => {
    const topic = { name: 'a', partitions: 1, retentionMs: null, compacted: false };
    const left = await startKafka({ distribution, folder, port: 0 });
    const [admin, bus] = [kafkaBusAdmin({ kafka: [left.address] }), kafkaBusAt(left.address)];
    await admin.createTopics([topic]);
    await bus.publish(numbered('a', 3));
    await Promise.all([admin.close(), bus.close()]);
    const kafka = await startKafka({ distribution, folder, port: 0 });
    expect(() => process.kill(left.pid, 0)).toThrow('ESRCH');
    const again = kafkaBusAt(kafka.address);
    expect(await again.bounds('a')).toEqual([{ oldest: 0n, next: 3n }]);
    await again.close();
    await kafka.stop();
  });

  it('reports that its port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await expect(startKafka({ distribution, folder, port })).rejects.toThrow(
      `Port ${port} is taken`,
    );
    server.close();
    await once(server, 'close');
  });

  it('names the setting that it does not accept', async () => {
    const settings = { 'log.retention.bytes': 'plenty' };
    const fault = await startKafka({ distribution, folder, port: 0, settings }).catch(
      (thrown) => thrown,
    );
    expect(fault.message).toMatch(/^Kafka can't use .*plenty/);
  });
});
