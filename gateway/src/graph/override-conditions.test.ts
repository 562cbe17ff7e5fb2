import { parse } from 'graphql';
import { anonymous } from '../request/caller.ts';
import { traceOf } from '../request/trace.ts';
import { overrideLabelsIn, overridesFor } from './override-conditions.ts';

const callerOf = (id: string) => ({ ...anonymous, viewer: { id } as never });
const requestOf = (id: string) => ({ caller: callerOf(id), trace: traceOf(undefined) });

describe('labels of @override', () => {
  it('are read from the supergraph, each once', () => {
    const document = parse(`type Item {
      a: Int @join__field(graph: A, override: "b", overrideLabel: "percent(5)")
      b: Int @join__field(graph: A, override: "b", overrideLabel: "percent(5)")
      c: Int @join__field(graph: A, override: "b", overrideLabel: "beta") d: Int @join__field(graph: A) }`);
    expect(overrideLabelsIn(document)).toEqual(['percent(5)', 'beta']);
  });

  it('apply to a share of the users, and to a user always or never', () => {
    const label = 'percent(30)';
    const applies = (id: string) => overridesFor([label], requestOf(id)).get(label);
    const users = Array.from({ length: 1_000 }, (_, at) => `user-${at}`);
    const chosen = users.filter(applies);
    expect(chosen.filter(applies)).toEqual(chosen);
    expect(Math.abs(chosen.length - 300)).toBeLessThan(60);
  });

  it.each([
    ['percent(0)', false],
    ['percent(100)', true],
    ['beta', false],
    ['percent(x)', false],
  ])('%s applies: %p', (label, applies) => {
    expect(overridesFor([label], requestOf('ann')).get(label)).toBe(applies);
    const request = { caller: anonymous, trace: traceOf(undefined) };
    expect(overridesFor([label], request).get(label)).toBe(applies);
  });
});
