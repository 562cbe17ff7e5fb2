import { databaseOf } from '@souk/platform/service/database';
import { Booking } from './booking.ts';
import { deliverySchema } from './delivery.schema.ts';
import { DeliveryAttempt } from './delivery-attempt.ts';
import { DeliveryEvent } from './delivery-event.ts';
import { DeliveryMigration } from './migrations/0001-delivery.ts';
import { slotSchema } from './slot.schema.ts';

/** The tables of delivery and their migrations. */
export const database = databaseOf({
  entities: [slotSchema, deliverySchema, DeliveryEvent, DeliveryAttempt, Booking],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [DeliveryMigration],
});
