import { randomUUID } from 'node:crypto';
import { describeOnStack } from '@souk/ops/testing/stack';
import { gather } from '@souk/platform/bus/contract/gather';
import { record, values } from '@souk/platform/bus/contract/records';
import { kafkaBus } from '@souk/platform/bus/kafka/kafka-bus';
import { kafkaBusAdmin } from '@souk/platform/bus/kafka/kafka-bus-admin';
import { grant, type Right, securedKafka } from '@souk/platform/bus/kafka/testing/secured-kafka';
import { newLogger } from '@souk/platform/runtime/logger';
import { atEnd } from '@souk/platform/testing/test-file';
import { topics } from '@souk/schema/events/topics';
import { listAt } from './manifest.ts';
import { serviceMap } from './service-map.ts';
import { install } from './testing/installation.ts';

const services = Object.entries(serviceMap()).filter(([, { database }]) => database);
const names = services.map(([name]) => name);

type Acl = {
  readonly operations: readonly Right['operation'][];
  readonly resource: Pick<Right, 'type' | 'name'>;
};

/** The rights of a service, as the user operator of production gives them. */
async function rightsOf(name: string): Promise<readonly Right[]> {
  const { get } = await install('production');
  return listAt<Acl>(get(`KafkaUser/${name}`).spec, 'authorization.acls').flatMap(
    ({ operations, resource: { type, name } }) =>
      operations.map((operation) => ({ type, name, operation })),
  );
}

describeOnStack('a service with the rights of its user at the broker', () => {
  let kafka: Awaited<ReturnType<typeof securedKafka>>;

  beforeAll(async () => {
    kafka = await securedKafka(names);
    atEnd(() => kafka.close());
    const admin = kafkaBusAdmin({ ...kafka.config, replication: 1, minInSync: 1 });
    await admin.createTopics(topics);
    await admin.close();
    for (const name of names) await grant(kafka.config, name, await rightsOf(name));
  });

  const open = (username: string) => {
    const { sasl, ...config } = kafka.config;
    const bus = kafkaBus({ ...config, sasl: { ...sasl, username } }, newLogger('test', 'silent'));
    atEnd(() => bus.close());
    return bus;
  };

  it.each(services)(
    'publishes what %s publishes, and reads what it reads (ID-11)',
    async (name, one) => {
      const { workspace, publishes = [], consumes = [] } = one;
      const [bus, everything, text, got] = [open(name), open('souk'), randomUUID(), gather()];
      await bus.ping();
      if (publishes.length > 0)
        await bus.publish(publishes.map((topic) => record(topic, 'key', text)));
      if (consumes.length === 0) return;
      if (name === 'gateway') await bus.tail(consumes, new Map(), got.take);
      else await bus.consume(workspace, consumes, got.handle);
      await everything.publish(consumes.map((topic) => record(topic, 'key', text)));
      await got.until(
        (all) => values(all).filter((value) => value === text).length >= consumes.length,
      );
      if (name === 'gateway') return;
      await expect(bus.lag(workspace, consumes)).resolves.toHaveProperty('size', consumes.length);
    },
  );

  it('cannot publish what another service publishes (ID-11)', async () => {
    const forged = open('order-service').publish([record('payment-succeeded', 'key', 'forged')]);
    await expect(forged).rejects.toThrow(/authoriz/i);
  });

  it('does not see the other topics (ID-11)', async () => {
    const tail = open('order-service').tail(['payout-paid'], new Map(), () => {});
    await expect(tail).rejects.toThrow('The broker has no topic payout-paid.');
    await expect(open('souk').bounds('payout-paid')).resolves.toHaveLength(6);
  });
});
