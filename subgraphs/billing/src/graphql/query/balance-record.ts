import { billingFacts } from '@souk/schema/events/billing';
import { z } from 'zod';
import { balanceOf } from '../../usecases/publish.ts';
import type { QueryResolvers } from '../schema.generated.ts';

/**
 * The caller's last record of `balance-changed`, as it is on the topic: amounts as decimals, and the
 * version of the record's header. A subscription begins with it.
 */
export const balanceRecord: QueryResolvers['balanceRecord'] = async (_, __, context) => {
  const { viewer, accounts } = context;
  const account = viewer && (await accounts.byUser.load(viewer.id));
  if (!account) return null;
  const record = z.encode(billingFacts['balance-changed'].schema, balanceOf(account));
  return { ...record, aggregateversion: account.version };
};
