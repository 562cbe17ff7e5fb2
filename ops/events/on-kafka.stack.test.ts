import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gather } from '@souk/platform/bus/contract/gather';
import { numbered } from '@souk/platform/bus/contract/records';
import { topics } from '@souk/schema/events/topics';
import { kafkaBusAt, type OwnKafka, ownKafka } from '../testing/kafka.ts';
import { describeOnStack } from '../testing/stack.ts';

const run = promisify(execFile);

describeOnStack('npm run events, on Kafka', () => {
  let kafka: OwnKafka;
  beforeAll(async () => {
    kafka = await ownKafka();
  });

  /** Runs the command, with the broker in the environment, and returns the lines that it prints. */
  async function events(...args: string[]): Promise<string[]> {
    const env = { ...process.env, KAFKA_BROKERS: kafka.address };
    const call = [`${import.meta.dirname}/../events.ts`, ...args];
    const { stdout } = await run(process.execPath, call, { env });
    return stdout.trimEnd().split('\n');
  }

  it('creates the topics of the contracts, once (EVT-1)', async () => {
    const created = await events('make-topics');
    expect(created).toHaveLength(topics.length + 1);
    expect(created).toContain('order-placed created');
    const count = topics.length;
    expect(await events('make-topics')).toEqual([`${count} of ${count} topics existed already`]);
    const lines = await events('topics');
    expect(lines.map((line) => line.split(/ +/)[0])).toEqual(
      topics.map(({ name }) => name).toSorted(),
    );
    expect(lines.join('\n')).toMatch(
      /product-changed +6 partitions {2}0 records {2}kept forever, compacted/,
    );
    expect(lines.join('\n')).toMatch(/order-status +6 partitions {2}0 records {2}kept for 168 h/);
  });

  it('appends records, and prints them (EVT-3)', async () => {
    await events('make-topics');
    await events('append', 'order-shipped', '{"n":1}', '--key', 'a', '--header', 'ce_id=1');
    const [line = ''] = await events('records', 'order-shipped', '--json');
    expect(JSON.parse(line)).toMatchObject({ key: 'a', value: '{"n":1}', headers: { ce_id: '1' } });
  });

  it('rewinds a service (EVT-8)', async () => {
    await events('make-topics');
    const [bus, got] = [kafkaBusAt(kafka.address), gather()];
    await bus.publish(numbered('order-delivered', 10));
    const member = await bus.consume('delivery', ['order-delivered'], got.handle);
    await got.count(10);
    await member.stop();
    await events('rewind', 'delivery', '1000');
    expect((await bus.lag('delivery', ['order-delivered'])).get('order-delivered')).toBe(10n);
    await bus.close();
  });
});
