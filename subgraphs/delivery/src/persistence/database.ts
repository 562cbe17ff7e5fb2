import { databaseOf } from '@souk/platform/service/database';
import { Booking } from './booking.ts';
import { CarrierCall, CarrierCallback, CarrierReport } from './carrier-call.ts';
import { deliverySchema } from './delivery.schema.ts';
import { DeliveryAmendment } from './delivery-amendment.ts';
import { DeliveryAttempt } from './delivery-attempt.ts';
import { DeliveryEvent } from './delivery-event.ts';
import { DeliveryMigration } from './migrations/0001-delivery.ts';
import { ParcelsMigration } from './migrations/0002-parcels.ts';
import { CarriersMigration } from './migrations/0003-carriers.ts';
import { FewerStatementsMigration } from './migrations/0004-fewer-statements.ts';
import { slotSchema } from './slot.schema.ts';
import { SlotPlace } from './slot-place.ts';

/** The tables of delivery and their migrations. */
export const database = databaseOf({
  entities: [
    slotSchema,
    deliverySchema,
    DeliveryEvent,
    DeliveryAttempt,
    DeliveryAmendment,
    Booking,
    CarrierCall,
    CarrierCallback,
    CarrierReport,
    SlotPlace,
  ],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [
    DeliveryMigration,
    ParcelsMigration,
    CarriersMigration,
    FewerStatementsMigration,
  ],
});
