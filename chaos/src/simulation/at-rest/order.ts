import type { Order } from '../../../../subgraphs/orders/src/domain/order.ts';
import { hold } from '../broken.ts';
import type { Person } from '../people.ts';
import { orderName } from '../plan.ts';
import { keyOf, retryPolicy, type World } from '../world.ts';
import { isGivenBack } from './given-back.ts';
import { isSold, sold } from './sold.ts';

const unsold = ['FAILED', 'CANCELLED'];

/** It has ended, for a reason, and everybody has done what its end asks for. */
export function orderHolds(world: World, person: Person): void {
  const { number } = person;
  const name = orderName(number);
  const placed = world.orders().filter(({ idempotencyKey }) => idempotencyKey === keyOf(number));
  hold(
    placed.length <= 1,
    'one key is one order',
    () => `${name} was placed ${placed.length} times`,
  );
  const [order] = placed;
  hold(
    order?.id === (person.acknowledged ?? undefined),
    'what was acknowledged is there',
    () => `the buyer of ${name} was told of ${person.acknowledged}, and ${order?.id} is there`,
  );
  if (!order) return;
  const isEnded = [...sold, ...unsold].includes(order.status) && order.checkout.done;
  hold(isEnded, 'every order ends', () => `${name} stays ${order.status}`);
  everyQuestionIsAnswered(order, name);
  everyChangeIsTold(world, order, name);
  endingHasReason(world, person, order, name);
  if (sold.includes(order.status)) isSold(world, person, order, name);
  else isGivenBack(world, order, name);
}

/** Only what was asked on the way to a purchase may stay unanswered, where there is none. */
function everyQuestionIsAnswered({ status, checkout }: Order, name: string): void {
  const open = checkout.runs.filter(({ command, state }) => {
    const isUndo = /^(release|cancel|refund)/.test(command);
    return state === 'ASKED' && (sold.includes(status) || isUndo);
  });
  hold(
    open.length === 0,
    'a checkout ends when all is answered',
    () => `${name} is ${status}, and ${open[0]?.command} was not answered`,
  );
}

function everyChangeIsTold({ bus }: World, order: Order, name: string): void {
  const seen = bus.seen.get(`order-status ${order.id}`);
  hold(
    seen?.version === order.version && seen.status === order.status,
    'every change is told',
    () =>
      `${name} is ${order.status} (${order.version}), and its followers saw ${seen?.status} (${seen?.version})`,
  );
}

const reasons = ['INSUFFICIENT_FUNDS', 'OUT_OF_STOCK', 'NO_DELIVERY_SLOT', 'TIMED_OUT'];

function endingHasReason(world: World, person: Person, order: Order, name: string): void {
  const { status, failure } = order;
  if (status === 'FAILED') {
    const lived = world.now - order.placedAt.getTime();
    const isReason = reasons.includes(failure?.code ?? '');
    const isPatient = failure?.code !== 'TIMED_OUT' || lived >= retryPolicy.timeoutMs;
    hold(
      isReason && isPatient,
      'an order fails for a reason',
      () => `${name} failed as ${failure?.code} after ${lived / 1_000} s`,
    );
  }
  if (status === 'CANCELLED') {
    hold(person.cancelled || person.planned.cancels > 0, 'only who asks is cancelled', () => name);
  }
  const isObeyed = !person.cancelled || status !== 'CONFIRMED';
  hold(isObeyed, 'a cancel is obeyed, or the goods have left', () => `${name} stays ${status}`);
}
