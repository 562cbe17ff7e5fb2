import type { Want } from '../../../browser/live/want.ts';
import { AllOrdersDocument } from './all-orders.generated.ts';

/** The changes of all orders: one subscription for all pages of operators. */
export const allOrdersWant: Want = {
  key: 'all-orders',
  query: AllOrdersDocument,
  variables: {},
  field: 'allOrdersChanged',
};
