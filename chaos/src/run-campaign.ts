import type { WayName } from '@souk/ops/modes/mode';
import type { Environment } from '@souk/ops/system/environment';
import type { System } from '@souk/ops/system/start-system';
import { startTemporary } from '@souk/ops/system/temporary-system';
import { checked } from './check-invariants.ts';
import type { Theatre } from './cleanup.ts';
import { fallen } from './dead-services.ts';
import type { Blow, Outcome } from './fault.ts';
import { type Cast, castFor } from './scenarios/actors.ts';
import type { Refusals } from './scenarios/retry-until-answered.ts';
import { impatience } from './short-timeouts.ts';

/** To look at everything that happened takes longer the more has happened. */
const blowsPerShop = 40;

export type Terms = {
  /** More settings for every service. */
  readonly overrides?: Environment;
  /** How long a client asks again. */
  readonly patienceMs?: number;
};

export type Struck = {
  readonly name: string;
  readonly outcome: Outcome;
  readonly refusals: Refusals;
};

/**
 * Does one bad thing after the other to a shop, and after each looks whether all invariants hold.
 * After a surprise the next one gets a new shop.
 */
export async function* run(
  way: WayName,
  blows: Iterable<Blow>,
  theatre: Theatre,
  { overrides = {}, patienceMs }: Terms = {},
): AsyncGenerator<Struck> {
  let stage: Stage | null = null;
  let done = 0;
  try {
    for (const blow of blows) {
      stage ??= await open(way, theatre, overrides, patienceMs);
      const { system, cast }: Stage = stage;
      const outcome = await afterwards(await blow.strike(system, cast), system);
      yield { name: blow.name, outcome, refusals: cast.refusals };
      done += 1;
      if (outcome.surprises.length > 0 || done % blowsPerShop === 0) {
        await theatre.close();
        stage = null;
      }
    }
  } finally {
    await theatre.close();
  }
}

/** Invariants can be asked for only where everybody answers. */
async function afterwards(outcome: Outcome, system: System): Promise<Outcome> {
  const gone = await fallen(system);
  if (gone.length === 0) return checked(outcome, system.running);
  return { ...outcome, surprises: [...outcome.surprises, ...gone] };
}

type Stage = { readonly system: System; readonly cast: Cast };

async function open(
  way: WayName,
  theatre: Theatre,
  overrides: Environment,
  patienceMs?: number,
): Promise<Stage> {
  const system = await startTemporary({
    way,
    hosting: 'apart',
    // PostgreSQL is killed as well.
    durable: true,
    overrides: { ...impatience, ...overrides },
  });
  theatre.open(system.stop);
  return { system, cast: await castFor(system.running, patienceMs) };
}
