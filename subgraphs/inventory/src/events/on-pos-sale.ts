import { type Handler, NonRetryableError } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { externalOrderPlaced } from '@souk/schema/events/inventory';
import { SaleImpossible } from '../domain/refusals.ts';
import type { Log } from '../log.ts';
import { lockStocks } from '../persistence/lock-stocks.ts';
import type { Tells } from '../usecases/publish.ts';
import { recordSale } from '../usecases/record-pos-sales.ts';

type ForeignOrderPlaced = Data<typeof externalOrderPlaced>;

/**
 * A till, a marketplace or a shell has sold something: the goods are gone. What can't have been
 * sold here stays impossible, and is for an operator to look into.
 */
export function onForeignOrderPlaced(log: Log): Handler<ForeignOrderPlaced, Tells> {
  return async (work, messages) => {
    await lockStocks(
      work.em,
      messages.map(({ data }) => data),
    );
    for (const { id, source, data, cause } of messages) {
      const { orderId, items } = data;
      const sale = { messageId: source === null ? id : `${source}/${id}`, orderId, items };
      const recorded = await recordSale(work.causedBy(cause), sale).catch(undeliverable);
      const about = { orderId, traceId: cause.correlationId };
      log.info(about, recorded ? 'sold elsewhere' : 'ignored a sale: the order is ours');
    }
  };
}

function undeliverable(error: unknown): never {
  throw error instanceof SaleImpossible ? new NonRetryableError(error.message) : error;
}
