import type { Exchange } from '../exchange.ts';
import type { Viewer } from '../page.ts';
import { MergeCartDocument, ShellDocument } from '../pages/shell/shell.generated.ts';

/** What every page shows around its own content. */
export type Shell = {
  readonly viewer: Viewer | null;
  readonly cartItems: number;
  /** Null: the cart of the guest has become that of the viewer, and its token is to be deleted. */
  readonly cart?: null;
};

/** Loads who is logged in, and how much is in the cart. Asks nothing for a visitor without either. */
export async function loadShell({ ask, cart, mayBeLoggedIn, wantsData }: Exchange): Promise<Shell> {
  if (!mayBeLoggedIn && cart === null) return { viewer: null, cartItems: 0 };
  const { me, cart: shown } = await ask(ShellDocument, { cart });
  const shell = { viewer: me, cartItems: shown?.itemCount ?? 0 };
  if (!me || cart === null || wantsData) return shell;
  const { mergeCart } = await ask(MergeCartDocument, { input: { token: cart } });
  // The guest's cart stays until there is room for it.
  if (mergeCart.__typename === 'CartFull') return shell;
  const merged = await ask(ShellDocument, { cart: null });
  return { ...shell, cartItems: merged.cart?.itemCount ?? 0, cart: null };
}
