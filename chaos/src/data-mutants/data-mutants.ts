import { cartMutants } from './cart-mutants.ts';
import { copyMutants } from './copy-mutants.ts';
import { type DataMutant, type RefusedFault, unknownId } from './data-mutant.ts';
import { deliveryMutants } from './delivery-mutants.ts';
import { figureMutants } from './figure-mutants.ts';
import { identityMailMutants } from './identity-mail-mutants.ts';
import { listingMutants } from './listing-mutants.ts';
import { messageMutants } from './message-mutants.ts';
import { notificationMutants } from './notification-mutants.ts';
import { orderMutants } from './order-mutants.ts';
import { parcelMutants } from './parcel-mutants.ts';
import { paymentMutants } from './payment-mutants.ts';
import { pictureMutants } from './picture-mutants.ts';
import { providerMutants } from './provider-mutants.ts';
import { settingMutants } from './setting-mutants.ts';
import { stockMutants } from './stock-mutants.ts';

/** Faults in the data of a shop, each of which `verify` must report. */
export const dataMutants: readonly DataMutant[] = [
  ...orderMutants,
  ...parcelMutants,
  ...cartMutants,
  ...paymentMutants,
  ...providerMutants,
  ...stockMutants,
  ...settingMutants,
  ...copyMutants,
  ...listingMutants,
  ...pictureMutants,
  ...deliveryMutants,
  ...notificationMutants,
  ...identityMailMutants,
  ...messageMutants,
  ...figureMutants,
];

/** Faults that a constraint refuses, even from a repair by hand without triggers. */
export const refusedFaults: readonly RefusedFault[] = [
  {
    name: 'two orders with one idempotency key',
    database: 'orders',
    tables: ['orders'],
    sql: `update orders set idempotency_key = (select idempotency_key from orders where id = '$confirmed')
      where id = '$shipped'`,
    refusedBy: 'orders_buyer_id_idempotency_key_unique',
  },
  {
    name: 'two payments of one checkout',
    database: 'billing',
    tables: ['payments'],
    sql: `update payments set order_id = '$confirmed' where order_id = '$shipped'`,
    refusedBy: 'payments_checkout',
  },
  {
    name: 'an account that is overdrawn',
    database: 'billing',
    tables: ['accounts'],
    sql: `update accounts set held = balance + 1 where id = '$account'`,
    refusedBy: 'accounts_held_covered',
  },
  {
    name: 'more reserved than in stock',
    database: 'inventory',
    tables: ['stocks'],
    sql: `update stocks set reserved_quantity = total_quantity + 1 where product_id = '$product'`,
    refusedBy: 'stocks_reserved',
  },
  {
    name: 'more units released and shipped than reserved',
    database: 'inventory',
    tables: ['reservation_lines'],
    sql: `update reservation_lines set released = quantity, shipped = 1 where product_id = '$product'`,
    refusedBy: 'reservation_lines_units',
  },
  {
    name: 'a file of a picture that does not exist',
    database: 'inventory',
    tables: ['picture_files'],
    sql: `insert into picture_files values ('${unknownId}', 160, '')`,
    refusedBy: 'picture_files_variant',
  },
  {
    name: 'a picture that is deleted while a product has it',
    database: 'inventory',
    tables: ['product_pictures', 'pictures'],
    sql: `update pictures set status = 'DELETING' where id = '$picture'`,
    refusedBy: 'pictures_uses',
  },
  {
    name: 'more places taken than a slot has',
    database: 'delivery',
    tables: ['slots'],
    sql: `update slots set taken = capacity + 1 where id = '$slot'`,
    refusedBy: 'slots_taken',
  },
  {
    name: 'a delivery of a notification that does not exist',
    database: 'notifications',
    tables: ['deliveries'],
    sql: `update deliveries set notification_id = '${unknownId}'`,
    refusedBy: 'deliveries_notification_id_',
  },
  {
    name: 'two mails to set a password that wait for one address',
    database: 'users',
    tables: ['identity_mails'],
    sql: `insert into identity_mails (id, kind, recipient, state, attempts, next_at, created_at)
      select gen_random_uuid(), 'PASSWORD_RESET', 'a@souk.example', 'QUEUED', 0,
        now() + interval '1 day', now() from generate_series(1, 2)`,
    refusedBy: 'identity_mails_open',
  },
  {
    name: 'a report that is not done, with all of its progress',
    database: 'analytics',
    tables: ['job_run'],
    sql: `insert into job_run (id, kind, slot, state, trigger, progress, lease_until, created_at)
      values ('${unknownId}', 'SALES_HOURLY', '2020-01-01T00:00Z', 'RUNNING', 'MANUAL', 100, now(), now())`,
    refusedBy: 'job_run_done',
  },
  {
    name: 'a cart that was ordered, with an order that does not exist',
    database: 'orders',
    tables: ['carts'],
    sql: `update carts set order_id = '${unknownId}' where id = '$cart.ordered'`,
    refusedBy: 'carts_order_id_foreign',
  },
  {
    name: 'a cart that was ordered, without its order',
    database: 'orders',
    tables: ['carts'],
    sql: `update carts set order_id = null where id = '$cart.ordered'`,
    refusedBy: 'carts_ordered',
  },
  {
    name: 'a cart that is merged into one that does not exist',
    database: 'orders',
    tables: ['carts'],
    sql: `update carts set merged_into = '${unknownId}' where id = '$cart.merged'`,
    refusedBy: 'carts_merged_into_foreign',
  },
];
