import { billingFactsMutants } from './billing-facts-mutants.ts';
import { deliveryFactsMutants } from './delivery-facts-mutants.ts';
import { filtersMutants } from './filters-mutants.ts';
import { gatewayMutants } from './gateway-mutants.ts';
import { inventoryFactsMutants } from './inventory-facts-mutants.ts';
import { inventoryUnitsMutants } from './inventory-units-mutants.ts';
import { messagingMutants } from './messaging-mutants.ts';
import { orderFactsMutants } from './order-facts-mutants.ts';
import { orderListsMutants } from './order-lists-mutants.ts';
import { ordersMutants } from './orders-mutants.ts';
import { secretsMutants } from './secrets-mutants.ts';
import { signatureMutants } from './signature-mutants.ts';
import type { TestedMutant } from './tested-mutant.ts';
import { usersFactsMutants } from './users-facts-mutants.ts';

/** All faults that `npm run mutants` plants, one after the other. */
export const testedMutants: readonly TestedMutant[] = [
  ...ordersMutants,
  ...orderListsMutants,
  ...filtersMutants,
  ...orderFactsMutants,
  ...billingFactsMutants,
  ...inventoryFactsMutants,
  ...inventoryUnitsMutants,
  ...deliveryFactsMutants,
  ...usersFactsMutants,
  ...signatureMutants,
  ...secretsMutants,
  ...messagingMutants,
  ...gatewayMutants,
];
