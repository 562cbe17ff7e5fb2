import { type FilterQuery, raw } from '@mikro-orm/postgresql';
import { containing } from '@souk/platform/database/folded-text';
import { pageOf } from '@souk/platform/graphql/connection';
import { id, text, validArguments } from '@souk/platform/graphql/validation';
import { deliveryStatus } from '@souk/schema/events/delivery';
import { z } from 'zod';
import { Delivery } from '../../domain/delivery.ts';
import type { QueryResolvers } from '../schema.generated.ts';
import { visibleTo } from '../visible-deliveries.ts';

/** Bounds of a DeliveryFilter of the schema. */
const deliveryFilter = z.object({
  statusIn: z.array(deliveryStatus).nullish(),
  slotId: id.nullish(),
  from: z.date().nullish(),
  to: z.date().nullish(),
  search: text(100).nullish(),
});

export const deliveries: QueryResolvers['deliveries'] = (
  _,
  { filter, ...page },
  { viewer, read },
) => {
  const conditions = conditionsOf(validArguments(deliveryFilter, filter ?? {}));
  const where: FilterQuery<Delivery> = { $and: [visibleTo(viewer), ...conditions] };
  // The ids of slots are in the order of their times.
  return pageOf(read, Delivery, where, { slotId: 'desc', id: 'desc' }, page);
};

function conditionsOf(filter: z.infer<typeof deliveryFilter>): FilterQuery<Delivery>[] {
  const { statusIn, slotId, from, to, search } = filter;
  const conditions: FilterQuery<Delivery>[] = [];
  if (statusIn) conditions.push({ status: { $in: statusIn } });
  if (slotId) conditions.push({ slotId });
  if (from) conditions.push({ [slotStart()]: { $gte: from } });
  if (to) conditions.push({ [slotStart()]: { $lt: to } });
  if (search) conditions.push(containing(search));
  return conditions;
}

/** When the slot of a delivery begins. */
function slotStart() {
  return raw((table) => `(select begins_at from slots where slots.id = ${table}.slot_id)`);
}
