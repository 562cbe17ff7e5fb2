import type { System } from '@souk/platform/run/system/start-system';
import { startTemporary } from '@souk/platform/run/system/temporary-system';
import { verify } from '@souk/platform/run/verify/verify';
import type { WayName } from '@souk/platform/run/ways/way';
import type { Blow, Outcome } from './blow.ts';
import { type Cast, castFor } from './stories/cast.ts';
import type { Refusals } from './stories/patiently.ts';

/** To look at everything that happened takes longer the more has happened. */
const blowsPerShop = 40;

export type Struck = {
  readonly blow: Blow;
  readonly outcome: Outcome;
  readonly refusals: Refusals;
};

/**
 * Does one bad thing after the other to a shop, and after each looks whether all invariants hold.
 * After a surprise the next one gets a new shop.
 */
export async function* run(way: WayName, blows: Iterable<Blow>): AsyncGenerator<Struck> {
  let stage: Stage | null = null;
  let done = 0;
  try {
    for (const blow of blows) {
      stage ??= await open(way);
      const outcome = await struck(blow, stage);
      yield { blow, outcome, refusals: stage.cast.refusals };
      done += 1;
      if (outcome.surprises.length > 0 || done % blowsPerShop === 0) {
        await stage.system.stop();
        stage = null;
      }
    }
  } finally {
    await stage?.system.stop();
  }
}

type Stage = { readonly system: System; readonly cast: Cast };

async function open(way: WayName): Promise<Stage> {
  const system = await startTemporary({
    way,
    hosting: 'apart',
    // PostgreSQL is killed as well.
    durable: true,
    overrides: { SAGA_AGAIN_MS: '500', SAGA_AGAIN_MAX_MS: '2000' },
  });
  return { system, cast: await castFor(system.running) };
}

async function struck({ strike }: Blow, { system, cast }: Stage): Promise<Outcome> {
  const t0 = performance.now();
  const { surprises, recoveryMs } = await strike(system, cast);
  const t1 = performance.now();
  const broken = await verify(system.running, () => {});
  console.error(
    'strike',
    Math.round(t1 - t0),
    'verify',
    Math.round(performance.now() - t1),
    system.folder,
  );
  const rows = [...broken].flatMap(([invariant, found]) =>
    found.map((row) => `${invariant}: ${row}`),
  );
  return { surprises: [...surprises, ...rows], recoveryMs };
}
