import { defineEntity, p } from '@mikro-orm/postgresql';

/** A cancellation of units that delivery has accepted: it gets the same reply when it is repeated. */
export const DeliveryAmendment = defineEntity({
  name: 'DeliveryAmendment',
  tableName: 'delivery_amendments',
  properties: { deliveryId: p.uuid().primary(), cancellationId: p.text().primary() },
});
