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

const user = 'order-service';
const orders = serviceMap()[user];
const { consumes = [], workspace: group = '' } = orders ?? {};

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

describeOnStack('orders, with the rights of its user at the broker', () => {
  let kafka: Awaited<ReturnType<typeof securedKafka>>;

  beforeAll(async () => {
    kafka = await securedKafka([user]);
    atEnd(() => kafka.close());
    const admin = kafkaBusAdmin({ ...kafka.config, replication: 1, minInSync: 1 });
    await admin.createTopics(topics);
    await admin.close();
    await grant(kafka.config, user, await rightsOf(user));
  });

  const open = (username: string) => {
    const { sasl, ...config } = kafka.config;
    const bus = kafkaBus({ ...config, sasl: { ...sasl, username } }, newLogger('test', 'silent'));
    atEnd(() => bus.close());
    return bus;
  };

  it('publishes, consumes, tails and reads its lag (ID-11)', async () => {
    const [bus, everything, text] = [open(user), open('souk'), randomUUID()];
    await bus.ping();
    await bus.publish([
      record('order-placed', 'key', text),
      record('billing-commands', 'key', text),
    ]);
    const [consumed, tailed] = [gather(), gather()];
    await bus.consume(group, consumes, consumed.handle);
    await bus.tail(['setting-changed'], new Map(), tailed.take);
    await everything.publish([
      record('payment-succeeded', 'key', text),
      record('setting-changed', 'key', text),
    ]);
    await consumed.until((all) => values(all).filter((value) => value === text).length === 2);
    await tailed.count(1);
    await expect(bus.lag(group, consumes)).resolves.toHaveProperty('size', consumes.length);
  });

  it.each(['payment-succeeded', 'user-changed'])('cannot publish %s (ID-11)', async (topic) => {
    await expect(open(user).publish([record(topic, 'key', 'forged')])).rejects.toThrow(/authoriz/i);
  });

  it('cannot read a topic that the map does not name (ID-11)', async () => {
    await expect(open(user).tail(['payout-paid'], new Map(), () => {})).rejects.toThrow(
      /authoriz/i,
    );
  });
});
