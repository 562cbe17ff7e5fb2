import { setTimeout as sleep } from 'node:timers/promises';
import { type Check, type Finding, findingsMax } from './check.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** The findings of one check that may still disappear. */
type Suspects = {
  readonly check: Check;
  /** As they were found first. */
  first: ReadonlyMap<string, Finding>;
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
  const [merges, others] = [
    checks.filter(({ isMerge }) => isMerge),
    checks.filter(({ isMerge }) => !isMerge),
  ];
  const looks = await Promise.all([
    inSequence(merges, shop),
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

/** Streams hold a session each, so only one merge has some at a time. */
async function inSequence(checks: readonly Check[], shop: ShopUnderTest): Promise<Suspects[]> {
  const looks: Suspects[] = [];
  for (const check of checks) looks.push(await firstLook(check, shop));
  return looks;
}

const isOpen = ({ check, first, isPartial }: Suspects) =>
  !check.isFinal && (first.size > 0 || isPartial);

const identityOf = ({ key, what }: Finding) => `${what} ${key}`;

async function firstLook(check: Check, shop: ShopUnderTest): Promise<Suspects> {
  const found = await check.find(shop, null);
  const first = new Map(found.map((finding) => [identityOf(finding), finding]));
  return { check, first, isPartial: found.length >= findingsMax };
}

async function lookAgain(suspects: Suspects, shop: ShopUnderTest): Promise<void> {
  const { check, first } = suspects;
  // All that was known is in order by now: what did not fit into the first look may be looked at.
  if (first.size === 0) return void Object.assign(suspects, await firstLook(check, shop));
  const keys = [...new Set([...first.values()].map(({ key }) => key))];
  const found = await check.find(shop, keys);
  suspects.first = new Map(
    found.flatMap((finding) => {
      const earlier = first.get(identityOf(finding)) ?? finding;
      return hasArrived(earlier, finding)
        ? []
        : [[identityOf(finding), { ...finding, progress: earlier.progress }]];
    }) as [string, Finding][],
  );
}

/** True when the messages have arrived that were missing at the first look. */
function hasArrived(earlier: Finding, now: Finding): boolean {
  return (
    earlier !== now &&
    earlier.progress !== undefined &&
    (now.progress?.has ?? 0) >= earlier.progress.needs
  );
}

function findingsOf({ first, isPartial }: Suspects): readonly Finding[] {
  if (first.size > 0 || !isPartial) return [...first.values()];
  const what = `more than ${findingsMax} rows were suspicious, and not all could be looked at again`;
  return [{ key: '', what, row: {} }];
}
