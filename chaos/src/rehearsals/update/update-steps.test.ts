import { serviceOf } from '@souk/ops/system/replicas';
import { services } from '@souk/ops/system/subgraphs';
import { rollbackSteps, type Step, stepText, updateSteps } from './update-steps.ts';

const servicesIn = (steps: readonly Step[]) => [
  ...new Set(steps.map(({ name }) => serviceOf(name))),
];

describe('an update (ADD-2)', () => {
  it('replaces each process of each service once', () => {
    const names = updateSteps().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(2 * services.length);
    expect(servicesIn(updateSteps()).sort()).toEqual([...services].sort());
  });

  it('goes service by service, with the gateway last, as its graph may have fields of the new services', () => {
    const order = updateSteps().map(({ name }) => serviceOf(name));
    for (const [at, service] of order.entries())
      if (at % 2 === 1) expect(service).toBe(order[at - 1]);
    expect(order.at(-1)).toBe('gateway');
  });

  it('has old and new side by side in each service', () => {
    const running = new Map(updateSteps().map(({ name }) => [name, 'before']));
    const mixed = new Set<string>();
    for (const { name, to } of updateSteps()) {
      running.set(name, to);
      for (const service of services) {
        const versions = [...running].filter(([other]) => serviceOf(other) === service);
        if (new Set(versions.map(([, version]) => version)).size === 2) mixed.add(service);
      }
    }
    expect([...mixed].sort()).toEqual([...services].sort());
    expect(new Set(running.values())).toEqual(new Set(['new']));
  });
});

it('the way back is that of the update, with the gateway first', () => {
  expect(servicesIn(rollbackSteps())).toEqual(servicesIn(updateSteps()).reverse());
  expect(rollbackSteps().every(({ to }) => to === 'before')).toBe(true);
});

it('a step says which process runs what, and how far the update is', () => {
  expect(stepText({ name: 'orders-2', to: 'new' }, 6, 16)).toBe(
    'orders-2: now the new version (6 of 16)',
  );
  expect(stepText({ name: 'gateway', to: 'before' }, 1, 16)).toBe(
    'gateway: now the version before (1 of 16)',
  );
});
