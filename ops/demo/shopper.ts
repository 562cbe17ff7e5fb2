import { randomUUID } from 'node:crypto';
import { demoOperations } from '@souk/schema/demo-operations';
import type { Client } from '../client/client.ts';

type Order = {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly total: { readonly amount: string };
  readonly failure: { readonly code: string; readonly message: string } | null;
};

/** The result of placeOrder: its type, and the order if there is one. */
export type PlaceOrderResult = {
  readonly __typename: string;
  readonly replayed?: boolean;
  readonly order?: Order;
};

export type OrderEvent = {
  readonly type: string;
  readonly status: string;
  readonly at: string;
  readonly message: string | null;
};

export type Product = {
  readonly id: string;
  readonly name: string;
  readonly price: { readonly amount: string };
  readonly seller: { readonly displayName: string };
  readonly stock: { readonly available: number };
};

/**
 * The operations of a buyer, and those of a seller on an order. Each is safe to repeat, and is repeated for
 * a minute while the shop is too busy or something is unavailable.
 */
export class Shopper {
  readonly client: Client;

  constructor(client: Client) {
    this.client = client;
  }

  async openAccount(): Promise<string> {
    const { openAccount } = await this.client.askRepeatedly<{
      openAccount: { account: { id: string } };
    }>(demoOperations.openAccount, { input: { empty: true, idempotencyKey: randomUUID() } });
    return openAccount.account.id;
  }

  async deposit(accountId: string, amount: string): Promise<string> {
    const { deposit } = await this.client.askRepeatedly<{
      deposit: { account: { available: { amount: string } } };
    }>(demoOperations.deposit, {
      input: { accountId, amount: { amount }, idempotencyKey: randomUUID() },
    });
    return deposit.account.available.amount;
  }

  async balance(): Promise<string> {
    const { account } = await this.client.askRepeatedly<{
      account: { available: { amount: string } };
    }>(demoOperations.balance);
    return account.available.amount;
  }

  async products(filter: object): Promise<readonly Product[]> {
    const { products } = await this.client.askRepeatedly<{
      products: { edges: { node: Product }[] };
    }>(demoOperations.products, { filter });
    return products.edges.map(({ node }) => node);
  }

  place(
    productId: string,
    quantity: number,
    key: string,
    wait = 'ACCEPTED',
  ): Promise<PlaceOrderResult> {
    return this.#place({ items: [{ productId, quantity }] }, key, wait);
  }

  /** Places the order even if a similar one was placed a moment ago. */
  placeAllowingDuplicates(
    productId: string,
    quantity: number,
    key: string,
    wait = 'ACCEPTED',
  ): Promise<PlaceOrderResult> {
    return this.#place({ items: [{ productId, quantity }], allowDuplicate: true }, key, wait);
  }

  async #place(input: object, key: string, wait: string): Promise<PlaceOrderResult> {
    const { placeOrder } = await this.client.askRepeatedly<{ placeOrder: PlaceOrderResult }>(
      demoOperations.placeOrder,
      { input: { ...input, wait, idempotencyKey: key } },
    );
    return placeOrder;
  }

  async statusOf(id: string): Promise<string> {
    const { order } = await this.client.askRepeatedly<{ order: { status: string } }>(
      demoOperations.orderStatus,
      { id },
    );
    return order.status;
  }

  async timelineOf(id: string): Promise<readonly OrderEvent[]> {
    const { order } = await this.client.askRepeatedly<{ order: { timeline: [] } }>(
      demoOperations.orderTimeline,
      { id },
    );
    return order.timeline;
  }

  async change(field: 'shipOrder' | 'deliverOrder' | 'cancelOrder', id: string): Promise<string> {
    const { changed } = await this.client.askRepeatedly<{ changed: { order: Order } }>(
      demoOperations[field],
      { input: { id, idempotencyKey: randomUUID() } },
    );
    return changed.order.status;
  }

  /**
   * Changes a parcel, again and again while the checkout still completes its order. Returns the parcel's
   * status, or the type of the refusal. `lines` are the units to cancel: left out, all.
   */
  async changeParcel(
    field: 'shipParcel' | 'deliverParcel' | 'cancelParcel',
    parcelId: string,
    lines?: readonly { readonly productId: string; readonly quantity: number }[],
  ): Promise<string> {
    const input = { parcelId, idempotencyKey: randomUUID(), ...(lines && { lines }) };
    for (;;) {
      const { answer } = await this.client.askRepeatedly<{
        answer: { __typename: string; parcel?: { status: string } };
      }>(demoOperations[field], { input });
      const { __typename, parcel } = answer;
      if (__typename !== 'RequestInProgress') return parcel?.status ?? __typename;
    }
  }

  /** Returns the statuses of an order as they happen: from the current one to the awaited one. */
  async watch(orderId: string, awaited: string): Promise<readonly string[]> {
    const seen: string[] = [];
    const changes = this.client.subscribe<{ orderStatusChanged: { event: { status: string } } }>(
      demoOperations.watchOrder,
      { orderId },
    );
    for await (const { orderStatusChanged } of changes) {
      seen.push(orderStatusChanged.event.status);
      if (seen.at(-1) === awaited) break;
    }
    return seen;
  }
}
