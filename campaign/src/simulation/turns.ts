import { wakeCheckouts } from '../../../subgraphs/orders/src/usecases/wake-checkouts.ts';
import { ask, downMsOf } from './asking.ts';
import type { Person } from './people.ts';
import { answerOf, pauseMs, read } from './reading.ts';
import { relay } from './relay.ts';
import { said } from './said.ts';
import type { Step } from './step.ts';
import { patience, type Service, type World } from './world.ts';

/** Something that can happen next. */
export type Turn = (step: Step) => Promise<void> | void;

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
  for (const service of up) {
    if (service.database.outbox.length > 0) turns.push((step) => send(world, service, step));
  }
  for (const service of up) {
    if (service.consumer.hasNews()) turns.push((step) => read(world, service, step));
    if (service.consumer.isDue(world.now)) turns.push((step) => retry(world, service, step));
  }
  if (up.includes(orders)) {
    if (isDue(world)) turns.push((step) => wake(world, step));
    for (const one of people) pushOrderTurns(turns, one);
  }
  if (up.includes(delivery)) {
    for (const one of people) if (one.courierMay) turns.push((step) => one.bring(step));
  }
  if (world.isHealed || world.now - world.lookedAt > patrolMs) {
    for (const service of up) {
      if (service.consumer.deadLetters().length > 0) turns.push(() => release(world, service));
    }
  }
  return turns;
}

function pushOrderTurns(turns: Turn[], one: Person): void {
  if (one.wantsToPlace) turns.push((step) => one.place(step));
  if (one.wantsToCancel) turns.push((step) => one.cancel(step));
  if (one.sellerMay) turns.push((step) => one.sell(step));
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
  await ask(world, orders, step, (work) => wakeCheckouts(work as unknown as OrdersWork, patience));
  world.counts.timeouts += 1;
  world.tell('orders', () => `looks at its clock${answerOf(world, orders)}`);
}

type OrdersWork = Parameters<typeof wakeCheckouts>[0];

function isDue(world: World): boolean {
  return world.orders().some(({ wakeAt }) => wakeAt !== null && wakeAt.getTime() <= world.now);
}
