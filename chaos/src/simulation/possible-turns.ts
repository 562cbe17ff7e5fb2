import { wakeCheckouts } from '../../../subgraphs/orders/src/usecases/wake-checkouts.ts';
import { callService, downtimeMsOf } from './call-service.ts';
import {
  callProvider,
  canChoose,
  choose,
  failedRefunds,
  hasDueCall,
  payAgain,
  sendCallback,
} from './card-actors.ts';
import { describeMessages } from './describe-messages.ts';
import type { OrderActors } from './order-actors.ts';
import { publishedBy, readBatch, retryDelayMs } from './read-batch.ts';
import { relay } from './relay.ts';
import type { Step } from './step.ts';
import { retryPolicy, type Service, type World } from './world.ts';

/** Something that can happen next, with the name of its actor. */
export type Turn = {
  readonly actor: string;
  /** Resolves with the names of the partitions that were read, separated by spaces, if any. */
  readonly take: (step: Step) => unknown;
};

/** How long an operator waits before looking at dead letters again. */
const deadLetterCheckMs = 60_000;

/**
 * Lists all that can happen next: relays and consumers first, then the timers of checkouts, then
 * people. Taking always the first turn gives an ordinary run.
 */
export function possibleTurns(world: World, allActors: readonly OrderActors[]): Turn[] {
  const up = Object.values(world.services).filter(({ upAt }) => upAt <= world.now);
  const { orders, billing, delivery } = world.services;
  const turns: Turn[] = [];
  const add = (actor: string, take: Turn['take']) => turns.push({ actor, take });
  for (const one of up) {
    if (one.database.outbox.length > 0) add(`${one.name} sends`, (step) => send(world, one, step));
  }
  for (const one of up) {
    if (one.consumer.hasUnread()) add(`${one.name} reads`, (step) => readBatch(world, one, step));
    if (one.consumer.isDue(world.now))
      add(`${one.name} retries`, (step) => retry(world, one, step));
  }
  if (up.includes(orders)) {
    if (isDue(world)) add('orders wakes', (step) => wake(world, step));
    for (const one of allActors) {
      const { number } = one;
      if (one.wantsToPlace) add(`buyer of ${number}`, (step) => one.place(step));
      if (one.wantsToCancel) add(`cancellation of ${number}`, (step) => one.cancel(step));
      if (one.wantsToReturn) add(`return of ${number}`, (step) => one.giveBack(step));
      if (one.sellerParcel) add(`seller of ${number}`, (step) => one.actAsSeller(step));
    }
  }
  if (up.includes(billing)) addCardTurns(world, allActors, add);
  if (up.includes(delivery)) {
    for (const one of allActors) {
      if (one.courierReport) add(`courier of ${one.number}`, (step) => one.reportDelivery(step));
    }
  }
  if (world.faultsAreOver || world.now - world.deadLettersCheckedAt > deadLetterCheckMs) {
    for (const one of up) {
      if (one.consumer.deadLetters().length > 0) {
        add(`operator of ${one.name}`, () => release(world, one));
      }
    }
  }
  return turns;
}

/** What happens around cards: calls to the provider, its callbacks, card holders, and refunds that failed. */
function addCardTurns(
  world: World,
  allActors: readonly OrderActors[],
  add: (actor: string, take: Turn['take']) => void,
): void {
  if (hasDueCall(world)) add('billing calls', (step) => callProvider(world, step));
  if (world.cards.events.length > 0) add('callback', (step) => sendCallback(world, step));
  for (const { number, planned } of allActors) {
    if (canChoose(world, planned)) add(`card holder of ${number}`, () => choose(world, planned));
  }
  if (failedRefunds(world).length > 0) add('operator of refunds', (step) => payAgain(world, step));
}

function send(world: World, service: Service, step: Step): void {
  const { batch, outcome } = relay(service.database, world.bus, step);
  world.log(service.name, () => `${descriptions[outcome]} ${describeMessages(world, batch)()}`);
  if (outcome === 'SENT') return;
  if (outcome === 'NOT_SENT' || step.detail % 3 === 0) world.crash(service, downtimeMsOf(step));
  else world.counts.lostAnswers += 1;
}

const descriptions = {
  SENT: 'sends',
  NOT_SENT: 'is about to send',
  SENT_UNKNOWN: 'sends, without an acknowledgement,',
  PARTLY_SENT: 'sends, in part and without an acknowledgement,',
} as const;

async function retry(world: World, service: Service, step: Step): Promise<void> {
  const { consumer, database } = service;
  database.published = [];
  await consumer.retry();
  consumer.retryAt = world.now + retryDelayMs(step);
  world.log(service.name, () => `retries a deferred message${publishedBy(world, service)}`);
}

function release(world: World, { name, consumer }: Service): void {
  const messages = consumer.deadLetters().map(({ record }) => record.message);
  world.log(
    'olga',
    () => `releases the dead letters of ${name}: ${describeMessages(world, messages)()}`,
  );
  consumer.release();
  world.deadLettersCheckedAt = world.now;
}

async function wake(world: World, step: Step): Promise<void> {
  const { orders } = world.services;
  world.log('orders', () => 'handles its timers');
  await callService(world, orders, step, (work) =>
    wakeCheckouts(work as unknown as OrdersWork, retryPolicy),
  );
  world.counts.timeouts += 1;
}

type OrdersWork = Parameters<typeof wakeCheckouts>[0];

function isDue(world: World): boolean {
  return world.orders().some(({ wakeAt }) => wakeAt !== null && wakeAt.getTime() <= world.now);
}
