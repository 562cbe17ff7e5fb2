import type { Viewer } from './viewer.ts';

/** The policies for `@policy` in the schema: rules that scopes can't express. */
const policies = new Map<string, (viewer: Viewer) => boolean>([
  /** A user's token, not a client credentials token. */
  ['person', ({ azp }) => azp === 'gateway' || azp === 'sandbox'],
  /** A user with the role operator or admin. */
  ['staff', ({ roles }) => roles.includes('operator') || roles.includes('admin')],
]);

/** Whether the policy allows the viewer. Denies anonymous callers and unknown policies. */
export function allows(policy: string, viewer: Viewer | null): boolean {
  return viewer !== null && (policies.get(policy)?.(viewer) ?? false);
}
