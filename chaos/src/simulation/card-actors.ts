import { BusUnavailable } from '@souk/platform/bus/bus';
import type { Transact } from '@souk/platform/messaging/work';
import type { Contract } from '@souk/schema/contract';
import { Payment } from '../../../subgraphs/billing/src/domain/payment.ts';
import { Refund } from '../../../subgraphs/billing/src/domain/refund.ts';
import type { CardAttempt } from '../../../subgraphs/billing/src/domain/refund-status.ts';
import { CardRefund } from '../../../subgraphs/billing/src/persistence/card-refund.ts';
import { ProviderCall } from '../../../subgraphs/billing/src/persistence/provider-call.ts';
import { receiveProviderEvent } from '../../../subgraphs/billing/src/usecases/receive-provider-event.ts';
import { retryRefund } from '../../../subgraphs/billing/src/usecases/retry-refund.ts';
import {
  type ProviderWorker,
  runProviderCalls,
} from '../../../subgraphs/billing/src/usecases/run-provider-calls.ts';
import { callService, downtimeMsOf } from './call-service.ts';
import type { QueuedCall } from './memory/provider-calls.ts';
import { orderName, type PlannedOrder } from './plan.ts';
import type { Step } from './step.ts';
import { commissionBp, type World } from './world.ts';

type BillingWork = Parameters<typeof retryRefund>[0];

const operator = { id: 'olga', scopes: ['billing:refund'] };

/** True while a call to the payment provider is due. */
export function hasDueCall(world: World): boolean {
  const calls = world.services.billing.database.store.rowsOf<QueuedCall>(ProviderCall);
  return calls.some(({ doneAt, nextAt }) => !doneAt && nextAt.getTime() <= world.now);
}

/** Billing makes the calls that are due. It may die before it claims them, or after them; answers may be lost. */
export async function callProvider(world: World, step: Step): Promise<void> {
  const { billing } = world.services;
  const { database } = billing;
  const fault = step.fault % 4;
  world.log('billing', () => 'calls the payment provider');
  database.published = [];
  database.commitsLeft = [Number.POSITIVE_INFINITY, 0, 1][fault] ?? Number.POSITIVE_INFINITY;
  world.cards.silent = fault === 3;
  const provider = world.cards;
  const transact = oneAtATime(database.transact) as unknown as ProviderWorker['transact'];
  try {
    await runProviderCalls({ transact, provider, commissionBp, logger: loggerOf(world) });
  } catch (error) {
    if (!(error instanceof BusUnavailable)) throw error;
  } finally {
    database.commitsLeft = Number.POSITIVE_INFINITY;
    world.cards.silent = false;
  }
  if (fault === 1 || fault === 2) world.crash(billing, downtimeMsOf(step));
}

/** The provider sends a callback, which may come twice. */
export async function sendCallback(world: World, step: Step): Promise<void> {
  const { events } = world.cards;
  const subjectRef = events[0] ?? '';
  if (step.detail % 3 !== 1) events.shift();
  world.log('provider', () => 'sends a callback');
  const event = { eventId: `${subjectRef}/${step.detail % 2}`, subjectRef };
  await callService(world, world.services.billing, step, (work) =>
    receiveProviderEvent(work as unknown as BillingWork, 'simulated', event),
  );
}

/** The payment that the card holder of an order can approve; null when there is none, or the card holder leaves. */
function openPayment(world: World, { number, card }: PlannedOrder): Payment | null {
  if (!card || card.choice === 'leave') return null;
  const id = world.orderOf(number)?.id;
  const payments = world.services.billing.database.store.rowsOf<Payment>(Payment);
  const payment = payments.find(({ orderId }) => orderId === id);
  const intent = payment && world.cards.intents.get(payment.id);
  const isOpen = intent?.status === 'REQUIRES_ACTION' && intent.expiresAt.getTime() > world.now;
  return payment?.action() && isOpen ? payment : null;
}

export const canChoose = (world: World, planned: PlannedOrder): boolean =>
  openPayment(world, planned) !== null;

/** The card holder approves or declines. */
export function choose(world: World, planned: PlannedOrder): void {
  const payment = openPayment(world, planned);
  if (!payment || !planned.card) return;
  const { choice, refundRefusals } = planned.card;
  world.log('ann', () => `chooses ${choice} for ${orderName(planned.number)}`);
  world.cards.choose(payment.id, choice, refundRefusals);
}

/** The attempts of refunds that have failed, and that nothing has followed. */
export function failedRefunds(world: World): readonly CardAttempt[] {
  const attempts = world.services.billing.database.store.rowsOf<CardAttempt>(CardRefund);
  return attempts.filter((one) => {
    const isLast = !attempts.some((other) => {
      return other.transactionId === one.transactionId && other.attempt > one.attempt;
    });
    return one.state === 'FAILED' && !one.creditedAt && isLast;
  });
}

/** An operator pays a refund that failed again: to the card, or into the account of the buyer. */
export async function payAgain(world: World, step: Step): Promise<void> {
  const [failed] = failedRefunds(world);
  const refunds = world.services.billing.database.store.rowsOf<Refund>(Refund);
  const refund = refunds.find(({ transactionId }) => transactionId === failed?.transactionId);
  if (!failed || !refund) return;
  const payTo = step.detail % 2 === 0 ? 'CARD' : 'WALLET';
  world.log('olga', () => `pays a refund again, to ${payTo}`);
  const idempotencyKey = `${failed.id}/${payTo}`;
  const command = { refundId: refund.id, payTo, idempotencyKey } as const;
  await callService(world, world.services.billing, step, (work) =>
    retryRefund(work as unknown as BillingWork, operator, command),
  );
}

/** Calls are answered at once, and applied one after the other. */
function oneAtATime(transact: Transact<Contract>): Transact<Contract> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(() => transact(run));
    last = next.catch(() => {});
    return next;
  };
}

/** What the worker logs as an error is a fault, unless it was injected. */
function loggerOf(world: World): ProviderWorker['logger'] {
  const error = (about: { readonly err?: unknown }) => {
    if (!(about.err instanceof BusUnavailable)) world.handlerFault ??= String(about.err);
  };
  return { error, warn: () => {} } as unknown as ProviderWorker['logger'];
}
