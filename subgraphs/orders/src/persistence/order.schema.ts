import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { foldedText } from '@souk/platform/database/folded-text';
import type { Money } from '@souk/platform/kernel/money';
import type { Failure } from '../domain/change.ts';
import type { Checkout } from '../domain/checkout.ts';
import { Order } from '../domain/order.ts';
import type { OrderLine } from '../domain/order-line.ts';
import type { OrderRefund } from '../domain/order-refund.ts';
import type { Address } from '../domain/order-request.ts';
import type { Parcel } from '../domain/parcel.ts';
import type { OrderStatus } from '../domain/status.ts';

/** An order is one row: its lines, its parcels and its checkout are values, read and written with it. */
export const orderSchema = defineEntity({
  class: mapped(Order),
  tableName: 'orders',
  uniques: [{ properties: ['buyerId', 'idempotencyKey'] }, { properties: ['number'] }],
  indexes: [
    { properties: ['buyerId', 'placedAt'] },
    { properties: ['placedAt'] },
    { properties: ['sellerIds'], type: 'gin' },
    { properties: ['parcelIds'], type: 'gin' },
    { properties: ['wakeAt'], where: 'wake_at is not null' },
  ],
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    buyerId: p.text(),
    sellerIds: p.array<string>().columnType('text[]'),
    idempotencyKey: p.text(),
    requestHash: p.text(),
    products: p.text(),
    lines: p.json<readonly OrderLine[]>(),
    total: p.json<Money>(),
    address: p.json<Address>(),
    slotId: p.text().nullable(),
    wishedAt: p.datetime().nullable(),
    description: p.text().nullable(),
    traceId: p.text(),
    placedAt: p.datetime(),
    status: p.text().$type<OrderStatus>(),
    version: p.integer(),
    failure: p.json<Failure>().nullable(),
    trackingNumber: p.text().nullable(),
    refunded: p.bigint('number').default(0),
    refunds: p.json<readonly OrderRefund[]>().defaultRaw(`'[]'`),
    parcels: p.json<readonly Parcel[]>(),
    parcelIds: p.array<string>().columnType('text[]'),
    checkout: p.json<Checkout>(),
    wakeAt: p.datetime().nullable(),
    updatedAt: p.datetime(),
    foldedText: foldedText('number', 'description'),
  } satisfies ColumnsOf<Order, 'foldedText'>,
});
