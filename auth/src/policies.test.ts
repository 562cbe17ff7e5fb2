import { allows } from './policies.ts';
import type { Viewer } from './viewer.ts';

function viewer(over: Partial<Viewer> = {}): Viewer {
  const user = { id: 'u-1', username: 'mira', email: null, firstName: null, lastName: null };
  return { ...user, roles: ['customer'], scopes: [], azp: 'gateway', ...over };
}

describe('a policy', () => {
  it.each([
    ['person', viewer(), true],
    ['person', viewer({ azp: 'sandbox' }), true],
    ['person', viewer({ azp: 'services' }), false],
    ['person', viewer({ azp: 'orchestrators' }), false],
    ['staff', viewer(), false],
    ['staff', viewer({ roles: ['customer', 'operator'] }), true],
    ['staff', viewer({ roles: ['admin'] }), true],
  ])('%s for the viewer %j is %p (ID-12)', (policy, caller, allowed) => {
    expect(allows(policy, caller)).toBe(allowed);
  });

  it('denies anonymous callers', () => {
    expect(allows('person', null)).toBe(false);
  });

  it.each(['nonsense', 'constructor', ''])('that is unknown denies everyone: %p', (policy) => {
    expect(allows(policy, viewer({ roles: ['admin'] }))).toBe(false);
  });
});
