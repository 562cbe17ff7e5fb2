import { randomUUID } from 'node:crypto';
import { choose, startDeposit } from '@souk/ops/demo/pay-by-card';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { Actors } from './actors.ts';
import { poll, type RetryLog, retryUntilAnswered, Violation } from './retry-until-answered.ts';

type Action = { readonly url: string } | null;
type Order = { readonly order: { readonly payment: { readonly action: Action } | null } };
type Deposit = { readonly deposit: { readonly status: string; readonly action: Action } };

/** Approves the payment of an order by card. A choice that is repeated changes nothing. */
export async function approveOrder(
  { retryLog }: Actors,
  { client }: Shopper,
  id: string,
): Promise<void> {
  const read = async () => {
    const query = 'query ($id: ID!) { order(id: $id) { payment { action { url } } } }';
    const { order } = await client.ask<Order>(query, { id });
    return order.payment?.action?.url ?? null;
  };
  await approve(retryLog, await poll(retryLog, `the payment of ${id}`, read));
}

/** Deposits money by card, and approves. The deposit has to be credited. */
export async function deposit({ retryLog, rich }: Actors): Promise<void> {
  const { client } = rich;
  const key = randomUUID();
  const { account } = await retryUntilAnswered(retryLog, 'an account', () =>
    client.ask<{ account: { id: string } }>('{ account { id } }'),
  );
  const { id } = await retryUntilAnswered(retryLog, 'a deposit', () =>
    startDeposit(rich, account.id, '5.00', key),
  );
  const read = async () => {
    const query = 'query ($id: ID!) { deposit(id: $id) { status action { url } } }';
    return (await client.ask<Deposit>(query, { id })).deposit;
  };
  const page = async () => (await read()).action?.url ?? null;
  await approve(retryLog, await poll(retryLog, `the deposit ${id}`, page));
  const end = async () => {
    const { status } = await read();
    return status === 'PENDING' ? null : status;
  };
  const status = await poll(retryLog, `the end of the deposit ${id}`, end);
  if (status !== 'SUCCEEDED') throw new Violation(`the approved deposit ${id} is ${status}`);
}

/** Waits until all refunds of an order are with the buyer: none may fail, and none may stay on its way. */
export async function refundDone(
  { retryLog }: Actors,
  { client }: Shopper,
  id: string,
): Promise<void> {
  const query = 'query ($id: ID!) { order(id: $id) { payment { refunds { status } } } }';
  type Found = { order: { payment: { refunds: { status: string }[] } } };
  await poll(retryLog, `the refund of ${id}`, async () => {
    const { refunds } = (await client.ask<Found>(query, { id })).order.payment;
    const isDone = refunds.length > 0 && refunds.every(({ status }) => status === 'DONE');
    return isDone ? 'DONE' : null;
  });
}

function approve(retryLog: RetryLog, url: string): Promise<void> {
  return retryUntilAnswered(retryLog, 'the page of a payment', () => choose(url, 'approve'));
}
