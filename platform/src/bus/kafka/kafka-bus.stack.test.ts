import { kafkaBusAt, ownKafka } from '../../testing/kafka.ts';
import { describeOnStack } from '../../testing/stack.ts';
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
      mend: kafka.startAgain,
      expire: async () => {
        const short = (await admin.topics()).filter(({ retentionMs }) => retentionMs === 1);
        for (const { name } of short)
          while ((await bus.bounds(name)).some(({ oldest, next }) => oldest < next));
      },
      client: [`${import.meta.dirname}/../../testing/kafka.ts`, 'kafkaBusAt', kafka.address],
      close: async () => {
        await Promise.all([admin.close(), bus.close()]);
        await kafka.close();
      },
    };
  });
});
