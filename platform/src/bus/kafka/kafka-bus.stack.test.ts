import { kafkaBusAt, ownKafka } from '@souk/ops/testing/kafka';
import { describeOnStack } from '@souk/ops/testing/stack';
import { busContract } from '../bus.contract.ts';
import { kafkaBusAdmin } from './kafka-bus-admin.ts';

describeOnStack('Apache Kafka', () => {
  busContract(async () => {
    const kafka = await ownKafka();
    const admin = kafkaBusAdmin({ kafka: [kafka.address] });
    const bus = kafkaBusAt(kafka.address);
    return {
      open: () => kafkaBusAt(kafka.address),
      admin,
      cut: kafka.kill,
      mend: kafka.restart,
      expire: async () => {
        const short = (await admin.topics()).filter(({ retentionMs }) => retentionMs === 1);
        for (const { name } of short)
          while ((await bus.bounds(name)).some(({ oldest, next }) => oldest < next));
      },
      client: [
        `${import.meta.dirname}/../../../../ops/testing/kafka.ts`,
        'kafkaBusAt',
        kafka.address,
      ],
      close: async () => {
        await Promise.all([admin.close(), bus.close()]);
        await kafka.close();
      },
    };
  });
});
