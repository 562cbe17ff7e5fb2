import { setTimeout as sleep } from 'node:timers/promises';
import { type Check, type Finding, findingsMax } from './check.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** The findings of one check that may still disappear. */
type Suspects = {
  readonly check: Check;
  /** By what they say of which row. */
  found: ReadonlyMap<string, Finding>;
  /** How far the messages have to come, as the first look at each row saw it. */
  readonly needs: Map<string, number>;
  /** The look found so many that there may be more. */
  isPartial: boolean;
};

const intervalMs = 300;

/**
 * Runs all checks, those of different databases at once. Looks again at the findings that a message
 * under way may explain, and only at them, until they are gone or `repeatForMs` have passed.
 */
export async function runChecks(
  checks: readonly Check[],
  shop: ShopUnderTest,
  repeatForMs: number,
): Promise<ReadonlyMap<Check, readonly Finding[]>> {
  const [sequential, others] = [
    checks.filter(({ isSequential }) => isSequential),
    checks.filter(({ isSequential }) => !isSequential),
  ];
  const looks = await Promise.all([
    inSequence(sequential, shop),
    Promise.all(others.map((check) => firstLook(check, shop))),
  ]);
  const all = looks.flat();
  const byCheck = new Map(all.map((suspects) => [suspects.check, suspects]));
  const until = Date.now() + repeatForMs;
  while (all.some(isOpen) && Date.now() < until) {
    await sleep(intervalMs);
    for (const suspects of all.filter(isOpen)) await lookAgain(suspects, shop);
  }
  return new Map(
    checks.flatMap((check) => {
      const suspects = byCheck.get(check);
      return suspects ? [[check, findingsOf(suspects)] as const] : [];
    }),
  );
}

async function inSequence(checks: readonly Check[], shop: ShopUnderTest): Promise<Suspects[]> {
  const looks: Suspects[] = [];
  for (const check of checks) looks.push(await firstLook(check, shop));
  return looks;
}

const isOpen = ({ check, found, isPartial }: Suspects) =>
  !check.isFinal && (found.size > 0 || isPartial);

async function firstLook(check: Check, shop: ShopUnderTest): Promise<Suspects> {
  const found = await check.find(shop, null);
  const suspects: Suspects = {
    check,
    found: new Map(),
    needs: new Map(),
    isPartial: found.length >= findingsMax,
  };
  keep(suspects, found);
  return suspects;
}

async function lookAgain(suspects: Suspects, shop: ShopUnderTest): Promise<void> {
  const { check, found } = suspects;
  // All that was known is in order by now: what did not fit into the first look may be looked at.
  if (found.size === 0) return void Object.assign(suspects, await firstLook(check, shop));
  const keys = new Set([...found.values()].map(({ key }) => key));
  keep(suspects, await check.find(shop, [...keys]));
}

/** Keeps what was found, except rows that have come as far as the first look needed. */
function keep(suspects: Suspects, findings: readonly Finding[]): void {
  const { needs } = suspects;
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const { key, what, progress } = finding;
    const identity = `${what} ${key}`;
    const needed = needs.get(identity) ?? progress?.needs;
    if (needed !== undefined) needs.set(identity, needed);
    if (progress === undefined || progress.has < (needed ?? 0)) found.set(identity, finding);
  }
  suspects.found = found;
}

function findingsOf({ found, isPartial }: Suspects): readonly Finding[] {
  if (found.size > 0 || !isPartial) return [...found.values()];
  const what = `more than ${findingsMax} rows were suspicious, and not all could be looked at again`;
  return [{ key: '', what, row: {} }];
}
