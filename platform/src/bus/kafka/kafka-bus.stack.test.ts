import { kafkaBusAt, ownKafka } from '@souk/ops/testing/kafka';
import { describeOnStack } from '@souk/ops/testing/stack';
import { newLogger } from '../../runtime/logger.ts';
import { until } from '../../testing/test-file.ts';
import { busContract } from '../bus.contract.ts';
import { retryWhileUnavailable } from '../retry-while-unavailable.ts';
import { kafkaBusAdmin } from './kafka-bus-admin.ts';
import { kafkaClient } from './kafka-client.ts';
import { ReconnectingClient } from './reconnecting-client.ts';

describeOnStack('Apache Kafka', () => {
  busContract(async () => {
    const kafka = await ownKafka();
    const admin = kafkaBusAdmin({ kafka: [kafka.address] });
    const bus = kafkaBusAt(kafka.address);
    const client = kafkaClient({ kafka: [kafka.address] }, newLogger('test', 'silent'));
    const groups = new ReconnectingClient(() => client.admin());
    return {
      open: () => kafkaBusAt(kafka.address),
      admin,
      cut: kafka.kill,
      mend: kafka.restart,
      members: async (group) => {
        // A broker that has just started may have no coordinator of the group yet.
        const described = await retryWhileUnavailable(
          () => groups.use((open) => open.describeGroups([group])),
          new AbortController().signal,
        );
        return described.groups.flatMap(({ members }) => members).length;
      },
      expire: async () => {
        const short = (await admin.topics()).filter(({ retentionMs }) => retentionMs === 1);
        for (const { name } of short)
          await until(
            async () => !(await bus.bounds(name)).some(({ oldest, next }) => oldest < next),
          );
      },
      client: [
        `${import.meta.dirname}/../../../../ops/testing/kafka.ts`,
        'kafkaBusAt',
        kafka.address,
      ],
      close: async () => {
        await Promise.all([admin.close(), bus.close(), groups.close()]);
        await kafka.close();
      },
    };
  });
});
