import { randomUUID } from 'node:crypto';
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

const order = 'id number status total { amount } failure { code message }';

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
    }>(
      `mutation ($input: OpenAccountInput!) {
        openAccount(input: $input) { ... on OpenAccountPayload { account { id } } }
      }`,
      { input: { empty: true, idempotencyKey: randomUUID() } },
    );
    return openAccount.account.id;
  }

  async deposit(accountId: string, amount: string): Promise<string> {
    const { deposit } = await this.client.askRepeatedly<{
      deposit: { account: { available: { amount: string } } };
    }>(
      `mutation ($input: DepositInput!) {
        deposit(input: $input) { ... on DepositPayload { account { available { amount } } } }
      }`,
      { input: { accountId, amount: { amount }, idempotencyKey: randomUUID() } },
    );
    return deposit.account.available.amount;
  }

  async balance(): Promise<string> {
    const { account } = await this.client.askRepeatedly<{
      account: { available: { amount: string } };
    }>('{ account { available { amount } } }');
    return account.available.amount;
  }

  async products(filter: object): Promise<readonly Product[]> {
    const { products } = await this.client.askRepeatedly<{
      products: { edges: { node: Product }[] };
    }>(
      `query ($filter: ProductFilter) {
        products(first: 20, filter: $filter, orderBy: PRICE_ASC) {
          edges { node { id name price { amount } seller { displayName } stock { available } } }
        }
      }`,
      { filter },
    );
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
      `mutation ($input: PlaceOrderInput!) {
        placeOrder(input: $input) {
          __typename
          ... on PlaceOrderPayload { replayed order { ${order} } }
          ... on DuplicateOrder { order { ${order} } }
        }
      }`,
      { input: { ...input, wait, idempotencyKey: key } },
    );
    return placeOrder;
  }

  async statusOf(id: string): Promise<string> {
    const { order } = await this.client.askRepeatedly<{ order: { status: string } }>(
      'query ($id: ID!) { order(id: $id) { status } }',
      { id },
    );
    return order.status;
  }

  async timelineOf(id: string): Promise<readonly OrderEvent[]> {
    const { order } = await this.client.askRepeatedly<{ order: { timeline: [] } }>(
      'query ($id: ID!) { order(id: $id) { timeline { type status at message } } }',
      { id },
    );
    return order.timeline;
  }

  async change(field: 'shipOrder' | 'deliverOrder' | 'cancelOrder', id: string): Promise<string> {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    const { changed } = await this.client.askRepeatedly<{ changed: { order: Order } }>(
      `mutation ($input: ${type}Input!) {
        changed: ${field}(input: $input) { ... on ${type}Payload { order { status } } }
      }`,
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
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
    const input = { parcelId, idempotencyKey: randomUUID(), ...(lines && { lines }) };
    for (;;) {
      const { answer } = await this.client.askRepeatedly<{
        answer: { __typename: string; parcel?: { status: string } };
      }>(
        `mutation ($input: ${type}Input!) { answer: ${field}(input: $input) {
          __typename
          ... on ${type}Payload { parcel { status } }
        } }`,
        { input },
      );
      const { __typename, parcel } = answer;
      if (__typename !== 'RequestInProgress') return parcel?.status ?? __typename;
    }
  }

  /** Returns the statuses of an order as they happen: from the current one to the awaited one. */
  async watch(orderId: string, awaited: string): Promise<readonly string[]> {
    const seen: string[] = [];
    const changes = this.client.subscribe<{ orderStatusChanged: { event: { status: string } } }>(
      `subscription ($orderId: ID!) {
        orderStatusChanged(orderId: $orderId) { event { seq status } }
      }`,
      { orderId },
    );
    for await (const { orderStatusChanged } of changes) {
      seen.push(orderStatusChanged.event.status);
      if (seen.at(-1) === awaited) break;
    }
    return seen;
  }
}
