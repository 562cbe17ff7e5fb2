import type { TestedMutant } from './tested-mutant.ts';

const users = 'subgraphs/users/src';
const service = 'platform/src/service';
const setting = `${users}/usecases/set-setting.db.test.ts`;

/** Faults in the settings that are changed while the shop runs, and in the faults that they inject. */
export const settingsMutants: readonly TestedMutant[] = [
  {
    name: 'older-setting-stored',
    description: 'The copy of a setting takes an older version.',
    file: `${service}/live-settings.ts`,
    from: 'where copy.version < excluded.version',
    to: '',
    test: `${service}/follow-settings.db.test.ts`,
  },
  {
    name: 'setting-in-force-before-it-is-stored',
    description: 'A change of a setting is in force, and lost with the process.',
    file: `${service}/follow-settings.ts`,
    from: 'await retryWhileUnavailable(() => store.save(state), end.signal);',
    to: '',
    test: `${service}/follow-settings.db.test.ts`,
  },
  {
    name: 'setting-without-end',
    description: 'A setting stays in force after its end.',
    file: `${service}/live-settings.ts`,
    from: 'until !== null && until <= now ? null : value',
    to: 'value',
    test: `${service}/live-settings.test.ts`,
  },
  {
    name: 'settings-without-lock',
    description: 'Two changes of a setting do not wait for each other.',
    file: `${users}/persistence/lock-setting.ts`,
    from: 'select pg_advisory_xact_lock(hashtext(?))',
    to: 'select hashtext(?)',
    test: `${users}/usecases/set-setting.db.test.ts`,
  },
  {
    name: 'demo-settings-in-production',
    description: 'Production uses a setting that is only for demonstrations.',
    file: 'schema/settings.ts',
    from: 'production && inProduction !== null && data !== inProduction',
    to: 'production && false',
    test: 'schema/settings.test.ts',
  },
  {
    name: 'fault-for-a-day',
    description: 'A fault is accepted with an end that is more than an hour away.',
    file: `${users}/usecases/set-setting.ts`,
    from: 'msLeft > 0 && msLeft <= faultMsMax',
    to: 'msLeft > 0',
    test: setting,
  },
  {
    name: 'fault-makes-dead-letters',
    description: 'Messages that fail by an injected fault become dead letters.',
    file: 'platform/src/bus/is-unavailable.ts',
    from: ' || fault instanceof FaultInjected',
    to: '',
    test: `${service}/inject-faults.test.ts`,
  },
  {
    name: 'checkout-with-later-times',
    description: 'A checkout takes the times that are in force later.',
    file: 'subgraphs/orders/src/sagas/next.ts',
    from: 'checkout.retryPolicy ?? current',
    to: 'current',
    test: 'subgraphs/orders/src/sagas/next.test.ts',
  },
  {
    name: 'job-paused-for-operators',
    description: 'runJob makes nothing while the schedule is paused.',
    file: 'subgraphs/analytics/src/persistence/insert-jobs.ts',
    from: "(not paused or ? = 'MANUAL')",
    to: "not (paused and ? <> '')",
    test: 'subgraphs/analytics/src/usecases/run-job.db.test.ts',
  },
];
