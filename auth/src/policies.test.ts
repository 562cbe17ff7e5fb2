import { allows } from './policies.ts';
import type { Viewer } from './viewer.ts';

function viewer(over: Partial<Viewer> = {}): Viewer {
  const person = { id: 'u-1', username: 'mira', email: null, firstName: null, lastName: null };
  return { ...person, roles: ['customer'], scopes: [], azp: 'gateway', ...over };
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
  ])('%s, asked about %j, says %p (ID-12)', (policy, who, answer) => {
    expect(allows(policy, who)).toBe(answer);
  });

  it('lets nobody in who is not logged in', () => {
    expect(allows('person', null)).toBe(false);
  });

  it.each(['nonsense', 'constructor', ''])('denies when nobody wrote it: %p', (policy) => {
    expect(allows(policy, viewer({ roles: ['admin'] }))).toBe(false);
  });
});
