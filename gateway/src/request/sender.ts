import type { Caller } from './caller.ts';

/** Who sends a request, and from where. */
export type Sender = { readonly caller: Caller; readonly address: string };

/** On whose account it goes: a user's, or that of an address where nobody is logged in. */
export function payerOf({ caller: { viewer }, address }: Sender): string {
  return viewer ? `user ${viewer.id}` : `address ${address}`;
}
