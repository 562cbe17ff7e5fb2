import type { Viewer } from './viewer.ts';

/** What `@policy` in the schema may name, beyond what scopes can say. */
const policies = new Map<string, (viewer: Viewer) => boolean>([
  /** A human being is behind the token, not a client that acts for itself. */
  ['person', ({ azp }) => azp === 'gateway' || azp === 'sandbox'],
  /** One of those who run the shop. */
  ['staff', ({ roles }) => roles.includes('operator') || roles.includes('admin')],
]);

/** Whether the policy lets the viewer in. Nobody passes without a login, or a policy without a rule. */
export function allows(policy: string, viewer: Viewer | null): boolean {
  return viewer !== null && (policies.get(policy)?.(viewer) ?? false);
}
