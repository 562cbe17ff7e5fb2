import type { Handler } from '@souk/platform/consumer';
import type { Data } from '@souk/schema/contract';
import type { foreignOrderPlaced } from '@souk/schema/events/inventory';
import type { Log } from '../log.ts';
import { lockStocks } from '../persistence/lock-stocks.ts';
import { recordSale } from '../usecases/record-sale.ts';
import type { Tells } from '../usecases/tell.ts';

type ForeignOrderPlaced = Data<typeof foreignOrderPlaced>;

/** A till, a marketplace or a shell has sold something: the goods are gone. */
export function onForeignOrderPlaced(log: Log): Handler<ForeignOrderPlaced, Tells> {
  return async (work, messages) => {
    await lockStocks(
      work.em,
      messages.map(({ data }) => data),
    );
    for (const { id, data, cause } of messages) {
      const { orderId, items } = data;
      const recorded = await recordSale(work.causedBy(cause), { messageId: id, orderId, items });
      log.info({ orderId }, recorded ? 'sold elsewhere' : 'ignored a sale: the order is ours');
    }
  };
}
