import { policyProblems, rules } from './policy.ts';
import { type Environment, environments, releasesOf, render } from './release.ts';
import { mutations } from './testing/mutations.ts';

const objectsOf = async (environment: Environment) => {
  const releases = await Promise.all(releasesOf(environment).map(render));
  return structuredClone(releases.flat());
};

describe.each(environments)('the manifests of %s', (environment) => {
  it('break no rule: pods, names, network and rollouts (DEP-17, DEP-10, DEP-9, DEP-6)', async () => {
    expect(policyProblems(await objectsOf(environment))).toEqual([]);
  });
});

describe('a mistake in the manifests', () => {
  it.each(mutations)('is found: %s (%s)', async (rule, environment, plant) => {
    const objects = await objectsOf(environment);
    plant(objects);
    const found = policyProblems(objects).map((problem) => problem.split(': ')[0]);
    expect(found).toContain(rule);
  });

  it('is planted for each rule', () => {
    const planted = new Set(mutations.map(([rule]) => rule));
    expect(Object.keys(rules).filter((rule) => !planted.has(rule))).toEqual([]);
  });
});
