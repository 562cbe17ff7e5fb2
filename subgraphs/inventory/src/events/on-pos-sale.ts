import { type Handler, type Message, NonRetryableError } from '@souk/platform/messaging/consumer';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Data } from '@souk/schema/contract';
import type { externalOrderPlaced } from '@souk/schema/events/inventory';
import { ImpossibleSale } from '../domain/refusals.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type PosSale, recordPosSales } from '../usecases/record-pos-sales.ts';

type ExternalOrderPlaced = Data<typeof externalOrderPlaced>;

/** Records POS sales. An impossible one becomes a dead letter, for an operator to look into. */
export function onPosSale(
  logger: Pick<Logger, 'info'>,
): Handler<ExternalOrderPlaced, PublishedEvents> {
  return (work, messages) =>
    recordPosSales(work, messages.map(saleOf), logger).catch((error: unknown) => {
      throw error instanceof ImpossibleSale ? new NonRetryableError(error.message) : error;
    });
}

function saleOf({ id, source, data, cause }: Message<ExternalOrderPlaced>): PosSale {
  const { orderId } = data;
  // Without prices: what was paid at the till is not the shop's business.
  const items = data.items.map(({ productId, quantity }) => ({ productId, quantity }));
  return { messageId: source === null ? id : `${source}/${id}`, orderId, items, cause };
}
