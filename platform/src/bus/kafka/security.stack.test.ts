import { randomUUID } from 'node:crypto';
import { describeOnStack } from '@souk/ops/testing/stack';
import { newLogger } from '../../runtime/logger.ts';
import { atEnd } from '../../testing/test-file.ts';
import { BusUnavailable, type EventBus } from '../bus.ts';
import { gather } from '../contract/gather.ts';
import { record, values } from '../contract/records.ts';
import type { KafkaConfig } from '../settings.ts';
import { kafkaBus } from './kafka-bus.ts';
import { kafkaBusAdmin } from './kafka-bus-admin.ts';
import { securedKafka } from './testing/secured-kafka.ts';

describeOnStack('a broker behind TLS and a password', () => {
  let kafka: Awaited<ReturnType<typeof securedKafka>>;

  beforeAll(async () => {
    kafka = await securedKafka();
    atEnd(() => kafka.close());
    const admin = kafkaBusAdmin({ ...kafka.config, replication: 1, minInSync: 1 });
    await admin.createTopics([{ name: 'a', partitions: 1, retentionMs: null, compacted: false }]);
    await admin.close();
  });

  function busWith(config: KafkaConfig): EventBus {
    const bus = kafkaBus(config, newLogger('test', 'silent'));
    atEnd(() => bus.close());
    return bus;
  }

  it.each(['plain', 'scram-sha-512'] as const)('accepts our login with %s', async (mechanism) => {
    const [{ sasl, ...config }, text, got] = [kafka.config, randomUUID(), gather()];
    const bus = busWith({ ...config, sasl: { ...sasl, mechanism } });
    await bus.publish([record('a', 'key', text)]);
    await bus.consume(randomUUID(), ['a'], got.handle);
    await bus.tail(['a'], new Map(), got.take);
    await got.until((all) => values(all).filter((value) => value === text).length === 2);
  });

  it.each(['plain', 'scram-sha-512'] as const)(
    'reports a wrong password, with %s',
    async (mechanism) => {
      const { sasl, ...config } = kafka.config;
      const bus = busWith({ ...config, sasl: { ...sasl, mechanism, password: 'guessed' } });
      const attempts = [
        bus.publish([record('a', 'key', '1')]),
        bus.ping(),
        bus.consume('group', ['a'], async () => {}),
      ];
      for (const one of attempts) {
        const fault = await one.catch((thrown) => thrown);
        expect(fault).not.toBeInstanceOf(BusUnavailable);
        expect(fault.message).toMatch(/authentication/i);
        expect(fault.message).not.toContain('guessed');
      }
    },
  );

  it('is not trusted when its certificate has an unknown authority', async () => {
    const { sasl, kafka: brokers } = kafka.config;
    const fault = await busWith({ kafka: brokers, sasl, tls: {} })
      .ping()
      .catch((thrown) => thrown);
    expect(fault).toBeInstanceOf(BusUnavailable);
    expect(fault.cause.message).toMatch(/self-signed certificate/);
  });
});
