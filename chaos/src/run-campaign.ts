import { setImmediate as soon } from 'node:timers/promises';
import { startWebhookReceiver } from '@souk/e2e/testing/webhook-receiver.ts';
import type { ModeName } from '@souk/ops/modes/mode';
import type { Environment } from '@souk/ops/system/environment';
import type { System } from '@souk/ops/system/start-system';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { checkInvariants } from './check-invariants.ts';
import type { Cleanup } from './cleanup.ts';
import type { Fault, Outcome } from './fault.ts';
import { type Actors, createActors } from './scenarios/actors.ts';
import { receiveWebhooks, webhooksToThisMachine } from './scenarios/receive-webhooks.ts';
import type { RetryLog } from './scenarios/retry-until-answered.ts';
import { shortTimeouts } from './short-timeouts.ts';

/** A shop is replaced after so many faults: checking its invariants takes longer with each order. */
const faultsPerShop = 40;

export type ShopOptions = {
  /** More settings for every service. */
  readonly overrides?: Environment;
  /** How long a client retries, in milliseconds. */
  readonly retryForMs?: number;
};

export type InjectedFault = {
  readonly name: string;
  readonly outcome: Outcome;
  readonly retryLog: RetryLog;
};

/**
 * Injects one fault after the other into a shop, and checks all invariants after each. After a
 * violation the next fault gets a new shop.
 */
export async function* runCampaign(
  mode: ModeName,
  faults: Iterable<Fault>,
  cleanup: Cleanup,
  { overrides = {}, retryForMs }: ShopOptions = {},
): AsyncGenerator<InjectedFault> {
  let shop: Shop | null = null;
  let done = 0;
  try {
    for (const fault of faults) {
      shop ??= await open(mode, cleanup, overrides, retryForMs);
      const { system, actors }: Shop = shop;
      const outcome = await checked(await fault.inject(system, actors), system);
      yield { name: fault.name, outcome, retryLog: actors.retryLog };
      done += 1;
      if (outcome.violations.length > 0 || done % faultsPerShop === 0) {
        await cleanup.close();
        shop = null;
      }
    }
  } finally {
    await cleanup.close();
  }
}

/** The invariants can be checked only while every service answers. */
async function checked(outcome: Outcome, system: System): Promise<Outcome> {
  const dead = await deadServices(system);
  if (dead.length === 0) return checkInvariants(outcome, system.running);
  return { ...outcome, violations: [...outcome.violations, ...dead] };
}

/** Finds services that ended unexpectedly: each is a violation. */
async function deadServices({ children }: System): Promise<readonly string[]> {
  const found = children.names.map(async (name) => {
    const state = await Promise.race([children.of(name).ended, soon('runs')]);
    return state === 'runs' ? [] : [`${name} ended unexpectedly`];
  });
  return (await Promise.all(found)).flat();
}

type Shop = { readonly system: System; readonly actors: Actors };

async function open(
  mode: ModeName,
  cleanup: Cleanup,
  overrides: Environment,
  retryForMs?: number,
): Promise<Shop> {
  const system = await startTemporarySystem({
    mode,
    hosting: 'process-per-service',
    // Faults also kill PostgreSQL, which must not lose committed data then.
    durable: true,
    hashPasses: 1,
    overrides: { ...shortTimeouts, ...webhooksToThisMachine, ...overrides },
  });
  const receiver = await startWebhookReceiver();
  cleanup.register(async () => {
    await system.stop();
    await receiver.stop();
  });
  const actors = await createActors(system.running, retryForMs);
  await receiveWebhooks(actors, receiver);
  return { system, actors };
}
