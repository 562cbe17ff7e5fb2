import type { Viewer } from '@souk/auth/viewer';

/** Whether somebody looks after the whole shop, and not after goods of their own only. */
export function isOperator(viewer: Viewer | null): boolean {
  return viewer?.scopes.includes('orders:admin') ?? false;
}
