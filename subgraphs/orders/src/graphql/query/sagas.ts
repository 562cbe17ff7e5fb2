import { type FilterQuery, raw } from '@mikro-orm/postgresql';
import { containing } from '@souk/platform/database/folded-text';
import { pageOf } from '@souk/platform/graphql/connection';
import { signedIn } from '@souk/platform/graphql/graphql';
import { text, validArguments } from '@souk/platform/graphql/validation';
import { assertScope } from '@souk/platform/kernel/actor';
import { z } from 'zod';
import { Order } from '../../domain/order.ts';
import type { stateOf } from '../../sagas/route.ts';
import type { QueryResolvers } from '../schema.generated.ts';

type SagaState = ReturnType<typeof stateOf>;

/** Bounds of a SagaFilter of the schema. */
const sagaFilter = z.object({
  stateIn: z.array(z.enum(['RUNNING', 'COMPENSATING', 'DONE', 'COMPENSATED'])).nullish(),
  olderThan: z.date().nullish(),
  search: text(100).nullish(),
});

/** The executions of checkouts, newest first. Each is a value in the row of its order. */
export const sagas: QueryResolvers['sagas'] = (_, { filter, ...page }, { viewer, read }) => {
  assertScope(signedIn(viewer), 'orders:admin');
  const { stateIn, olderThan, search } = validArguments(sagaFilter, filter ?? {});
  const conditions: FilterQuery<Order>[] = [];
  if (stateIn) conditions.push(inOneOf(stateIn));
  if (olderThan) conditions.push({ placedAt: { $lt: olderThan } });
  if (search) conditions.push(containing(search));
  return pageOf(read, Order, { $and: conditions }, { placedAt: 'desc', id: 'desc' }, page);
};

/**
 * Orders whose checkout is in one of these states: the rule of `stateOf`, in SQL. A checkout has a next
 * attempt until it is done, and the index of `wakeAt` finds those.
 */
function inOneOf(states: readonly SagaState[]): FilterQuery<Order> {
  const state = raw(
    (table) => `case
      when ${table}.wake_at is null and ${table}.checkout->'ending' = 'null' then 'DONE'
      when ${table}.wake_at is null then 'COMPENSATED'
      when ${table}.checkout->'ending' = 'null' and ${table}.checkout->>'route' = 'FORWARD' then 'RUNNING'
      else 'COMPENSATING' end`,
  );
  const areOpen = states.every((one) => one === 'RUNNING' || one === 'COMPENSATING');
  const conditions = { [state]: { $in: states }, ...(areOpen && { wakeAt: { $ne: null } }) };
  // The type of a filter has no place for SQL.
  return conditions as FilterQuery<Order>;
}
