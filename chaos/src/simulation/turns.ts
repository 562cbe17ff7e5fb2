import { wakeCheckouts } from '../../../subgraphs/orders/src/usecases/wake-checkouts.ts';
import { ask, downMsOf } from './asking.ts';
import { said } from './messages.ts';
import type { Person } from './people.ts';
import { answerOf, pauseMs, read } from './reading.ts';
import { relay } from './relay.ts';
import type { Step } from './step.ts';
import { retryPolicy, type Service, type World } from './world.ts';

/** Something that can happen next, by the name of whose turn it is. */
export type Turn = {
  readonly who: string;
  /** Resolves with the name of what was chosen, where there was a choice. */
  readonly take: (step: Step) => unknown;
};

/** Nobody looks at dead letters all the time. */
const patrolMs = 60_000;

/**
 * All that can happen next: the plumbing first, then the alarm of the checkouts, then people. Who
 * always takes the first one sees an ordinary day.
 */
export function turnsIn(world: World, people: readonly Person[]): Turn[] {
  const up = Object.values(world.services).filter(({ upAt }) => upAt <= world.now);
  const { orders, delivery } = world.services;
  const turns: Turn[] = [];
  const add = (who: string, take: Turn['take']) => turns.push({ who, take });
  for (const one of up) {
    if (one.database.outbox.length > 0) add(`${one.name} sends`, (step) => send(world, one, step));
  }
  for (const one of up) {
    if (one.consumer.hasNews()) add(`${one.name} reads`, (step) => read(world, one, step));
    if (one.consumer.isDue(world.now))
      add(`${one.name} retries`, (step) => retry(world, one, step));
  }
  if (up.includes(orders)) {
    if (isDue(world)) add('orders wakes', (step) => wake(world, step));
    for (const one of people) {
      const { number } = one;
      if (one.wantsToPlace) add(`buyer of ${number}`, (step) => one.place(step));
      if (one.wantsToCancel) add(`regret of ${number}`, (step) => one.cancel(step));
      if (one.sellerMay) add(`seller of ${number}`, (step) => one.sell(step));
    }
  }
  if (up.includes(delivery)) {
    for (const one of people) {
      if (one.courierMay) add(`courier of ${one.number}`, (step) => one.bring(step));
    }
  }
  if (world.isHealed || world.now - world.lookedAt > patrolMs) {
    for (const one of up) {
      if (one.consumer.deadLetters().length > 0) {
        add(`operator of ${one.name}`, () => release(world, one));
      }
    }
  }
  return turns;
}

function send(world: World, service: Service, step: Step): void {
  const { batch, fate } = relay(service.database, world.bus, step);
  world.tell(service.name, () => `${words[fate]} ${said(world, batch)()}`);
  if (fate === 'SENT') return;
  if (fate === 'NOT_SENT' || step.detail % 3 === 0) world.crash(service, downMsOf(step));
  else world.counts.lostAnswers += 1;
}

const words = {
  SENT: 'sends',
  NOT_SENT: 'is about to send',
  SENT_UNKNOWN: 'does not know that it sent',
  PARTLY_SENT: 'sends some of, and does not know which:',
} as const;

async function retry(world: World, service: Service, step: Step): Promise<void> {
  const { consumer, database } = service;
  database.told = [];
  await consumer.retry();
  consumer.retryAt = world.now + pauseMs(step);
  world.tell(service.name, () => `tries again what failed${answerOf(world, service)}`);
}

function release(world: World, { name, consumer }: Service): void {
  const letters = consumer.deadLetters().map(({ record }) => record.message);
  world.tell('olga', () => `lets go the dead letters of ${name}: ${said(world, letters)()}`);
  consumer.release();
  world.lookedAt = world.now;
}

async function wake(world: World, step: Step): Promise<void> {
  const { orders } = world.services;
  world.tell('orders', () => 'looks at its clock');
  await ask(world, orders, step, (work) =>
    wakeCheckouts(work as unknown as OrdersWork, retryPolicy),
  );
  world.counts.timeouts += 1;
}

type OrdersWork = Parameters<typeof wakeCheckouts>[0];

function isDue(world: World): boolean {
  return world.orders().some(({ wakeAt }) => wakeAt !== null && wakeAt.getTime() <= world.now);
}
