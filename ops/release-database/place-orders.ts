import { randomUUID } from 'node:crypto';
import { Client, type Variables } from '../client/client.ts';
import { Shopper } from '../demo/shopper.ts';
import { expectSame } from '../demo/steps.ts';
import { demoPassword } from '../system/environment.ts';
import type { ShopAddress } from '../system/shop-address.ts';

/** A shop with a product and a buyer, who has money. */
export type Stage = {
  readonly buyer: Shopper;
  readonly seller: Shopper;
  readonly operator: Client;
  readonly productId: string;
};

/** Has the demo users create a product and an account. */
export async function prepareStage({ gatewayUrl, issuer }: ShopAddress): Promise<Stage> {
  const as = (name: string) => Client.as(gatewayUrl, issuer, name, demoPassword);
  const [buyer, seller] = [new Shopper(as('buyer')), new Shopper(as('seller'))];
  await fillProfiles(buyer.client, seller.client, as('operator'));
  await logIn(gatewayUrl);
  await buyer.deposit(await buyer.openAccount(), '5000.00');
  const { createProduct } = await seller.client.ask<{ createProduct: { product: { id: string } } }>(
    `mutation ($input: ProductInput!) {
      createProduct(input: $input) { ... on CreateProductPayload { product { id } } }
    }`,
    {
      input: {
        sku: 'upgrade',
        name: 'Чай Ä ☕',
        price: { amount: '100.00' },
        initialStock: 50,
        idempotencyKey: 'upgrade',
      },
    },
  );
  return { buyer, seller, operator: as('operator'), productId: createProduct.product.id };
}

/** The buyer has an address and a session, the seller a name, and an operator creates a user. */
async function fillProfiles(buyer: Client, seller: Client, operator: Client): Promise<void> {
  await change(
    buyer,
    `mutation ($address: UserAddressInput!) {
      updateProfile(input: { addresses: [$address], expectedVersion: 1 }) { ...${refusal} }
    }`,
    {
      address: {
        street: 'ul. Primernaya, 1',
        city: 'Moscow',
        country: 'Russia',
        zipCode: '123456',
      },
    },
  );
  await change(
    seller,
    `mutation { becomeSeller(input: { displayName: "Samovar & Co" }) { ...${refusal} } }`,
  );
  await change(
    operator,
    `mutation ($input: CreateUserInput!) { createUser(input: $input) { ...${refusal} } }`,
    {
      input: {
        username: 'upgrade',
        email: 'upgrade@souk.example',
        firstName: 'Ada',
        idempotencyKey: 'upgrade',
      },
    },
  );
}

async function logIn(gatewayUrl: string): Promise<void> {
  const { status } = await fetch(`${gatewayUrl}/auth/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'buyer', password: demoPassword }),
  });
  expectSame(status, 200);
}

const refusal = ' on Refusal { __typename message }';

/** Throws the message of a refusal. */
async function change(client: Client, mutation: string, variables: Variables = {}): Promise<void> {
  const data = await client.ask<Record<string, { message?: string }>>(mutation, variables);
  for (const { message } of Object.values(data)) if (message) throw new Error(message);
}

/** Places an order for each status at which an order may stay. Returns when they have it. */
export async function placeOrders({ buyer, seller, operator, productId }: Stage): Promise<void> {
  const place = async (quantity: number, status = 'CONFIRMED') => {
    const key = randomUUID();
    const { order } = await buyer.placeAllowingDuplicates(productId, quantity, key, 'SETTLED');
    expectSame(order?.status, status);
    return order?.id ?? '';
  };
  await place(1);
  expectSame(await seller.change('shipOrder', await place(2)), 'SHIPPED');
  const delivered = await place(3);
  await addNote(buyer.client, delivered);
  await seller.change('shipOrder', delivered);
  expectSame(await seller.change('deliverOrder', delivered), 'DELIVERED');
  expectSame(await buyer.change('cancelOrder', await place(4)), 'CANCELLED');
  await place(49, 'FAILED');
  await change(
    operator,
    `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { ...${refusal} } }`,
    {
      input: { orderId: await place(5), amount: { amount: '50.00' }, idempotencyKey: 'upgrade' },
    },
  );
}

async function addNote(buyer: Client, orderId: string): Promise<void> {
  const { order } = await buyer.ask<{ order: { delivery: { id: string } } }>(
    'query ($orderId: ID!) { order(id: $orderId) { delivery { id } } }',
    { orderId },
  );
  await change(
    buyer,
    `mutation ($input: AddDeliveryNoteInput!) { addDeliveryNote(input: $input) { ...${refusal} } }`,
    {
      input: { id: order.delivery.id, note: 'At the back door.', idempotencyKey: 'upgrade' },
    },
  );
}
