import { analyticsMutants } from './analytics-mutants.ts';
import { backupMutants } from './backup-mutants.ts';
import { billingFactsMutants } from './billing-facts-mutants.ts';
import { cardSharesMutants } from './card-shares-mutants.ts';
import { cartMutants } from './cart-mutants.ts';
import { deliveryFactsMutants } from './delivery-facts-mutants.ts';
import { executorMutants } from './executor-mutants.ts';
import { expandMutants } from './expand-mutants.ts';
import { filtersMutants } from './filters-mutants.ts';
import { forecastMutants } from './forecast-mutants.ts';
import { formMutants } from './form-mutants.ts';
import { gatewayMutants } from './gateway-mutants.ts';
import { identityMailMutants } from './identity-mail-mutants.ts';
import { inventoryFactsMutants } from './inventory-facts-mutants.ts';
import { inventoryUnitsMutants } from './inventory-units-mutants.ts';
import { messagingMutants } from './messaging-mutants.ts';
import { notificationsMutants } from './notifications-mutants.ts';
import { operatorsMutants } from './operators-mutants.ts';
import { orderFactsMutants } from './order-facts-mutants.ts';
import { orderListsMutants } from './order-lists-mutants.ts';
import { ordersMutants } from './orders-mutants.ts';
import { parcelMutants } from './parcel-mutants.ts';
import { pictureMutants } from './picture-mutants.ts';
import { providerMutants } from './provider-mutants.ts';
import { refundMutants } from './refund-mutants.ts';
import { restMutants } from './rest-mutants.ts';
import { scaleMutants } from './scale-mutants.ts';
import { secretsMutants } from './secrets-mutants.ts';
import { sellerMoneyMutants } from './seller-money-mutants.ts';
import { settingsMutants } from './settings-mutants.ts';
import { signatureMutants } from './signature-mutants.ts';
import type { TestedMutant } from './tested-mutant.ts';
import { tlsMutants } from './tls-mutants.ts';
import { tracingMutants } from './tracing-mutants.ts';
import { usersFactsMutants } from './users-facts-mutants.ts';
import { webhooksMutants } from './webhooks-mutants.ts';

/** All faults that `npm run mutants` plants, one after the other. */
export const testedMutants: readonly TestedMutant[] = [
  ...ordersMutants,
  ...orderListsMutants,
  ...cartMutants,
  ...filtersMutants,
  ...orderFactsMutants,
  ...parcelMutants,
  ...billingFactsMutants,
  ...sellerMoneyMutants,
  ...providerMutants,
  ...cardSharesMutants,
  ...refundMutants,
  ...inventoryFactsMutants,
  ...inventoryUnitsMutants,
  ...pictureMutants,
  ...deliveryFactsMutants,
  ...usersFactsMutants,
  ...settingsMutants,
  ...scaleMutants,
  ...tlsMutants,
  ...identityMailMutants,
  ...notificationsMutants,
  ...webhooksMutants,
  ...signatureMutants,
  ...secretsMutants,
  ...messagingMutants,
  ...tracingMutants,
  ...analyticsMutants,
  ...gatewayMutants,
  ...executorMutants,
  ...expandMutants,
  ...restMutants,
  ...operatorsMutants,
  ...forecastMutants,
  ...formMutants,
  ...backupMutants,
];
