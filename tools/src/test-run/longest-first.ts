import TestSequencer from '@jest/test-sequencer';

/**
 * The test files that take longest, in this order: started last, one would run alone while the other
 * workers have nothing left to do. By itself jest knows this only from an earlier run in the same folder.
 */
export const longest: readonly string[] = [
  'chaos/src/mutants/system-mutants.e2e.test.ts',
  'e2e/start/start.e2e.test.ts',
  'e2e/load/concurrent-clients.e2e.test.ts',
  'e2e/outages/outages.e2e.test.ts',
  'e2e/older-systems/older-systems.e2e.test.ts',
  'e2e/security/identity-mail-crash.e2e.test.ts',
  'e2e/security/confirmed-email.e2e.test.ts',
  'e2e/last-units/last-units.e2e.test.ts',
  'e2e/notifications/mail-outages.e2e.test.ts',
  'e2e/notifications/webhooks.e2e.test.ts',
  'e2e/settings/settings.e2e.test.ts',
  'chaos/src/data-mutants/data-mutants.e2e.test.ts',
  'subgraphs/inventory/src/graphql/resolvers.db.test.ts',
  'tools/src/test-run/test-run.test.ts',
  'tools/src/guide/worked-example.db.test.ts',
  'e2e/analytics/past-sales.e2e.test.ts',
  'e2e/security/log-secrets.e2e.test.ts',
  'chaos/src/simulation/simulation.test.ts',
  'platform/src/bus/kafka/kafka-bus.stack.test.ts',
  'subgraphs/orders/src/events/records.db.test.ts',
  'subgraphs/users/src/graphql/resolvers.db.test.ts',
  'gateway/src/in-production.db.test.ts',
  'gateway/src/identity/login/on-keycloak.stack.test.ts',
  'auth/src/keycloak.stack.test.ts',
  'platform/architecture/programs.test.ts',
  'subgraphs/analytics/src/events/records.db.test.ts',
  'subgraphs/orders/src/graphql/resolvers.db.test.ts',
  'subgraphs/notifications/src/graphql/resolvers.db.test.ts',
  'chaos/src/mutants/model-mutants.test.ts',
  'subgraphs/orders/src/usecases/actions-of.db.test.ts',
];

type File = { readonly path: string };

/** Its place in the list. A file that is not there is after all that are. */
export function placeOf({ path }: File): number {
  const place = longest.findIndex((name) => path.endsWith(`/${name}`));
  return place < 0 ? longest.length : place;
}

/** What Node imports is the class itself. The declarations describe what `require` returns. */
const Sequencer = TestSequencer as unknown as typeof TestSequencer.default;

/** Orders the test files of a run: the longest first, the others as jest does. */
export default class LongestFirst extends Sequencer {
  override async sort(tests: Parameters<TestSequencer.default['sort']>[0]) {
    const sorted = await super.sort(tests);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
