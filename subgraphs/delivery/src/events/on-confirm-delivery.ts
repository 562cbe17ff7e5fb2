import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { deliveryCommands } from '@souk/schema/events/delivery';
import { confirmDeliveries } from '../usecases/confirm-deliveries.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type ConfirmDelivery = Data<(typeof deliveryCommands)['confirm-delivery']>;

/** Schedules the deliveries of confirmed orders. */
export const onConfirmDelivery: Handler<ConfirmDelivery, PublishedEvents> = (work, messages) =>
  confirmDeliveries(
    work,
    messages.map(({ data, cause }) => ({ ...data, cause })),
  );
