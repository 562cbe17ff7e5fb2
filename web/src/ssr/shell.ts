import type { Exchange } from '../exchange.ts';
import { isGraphFault } from '../graph-fault.ts';
import type { Viewer } from '../page.ts';
import {
  GuestCartDocument,
  MergeCartDocument,
  ShellDocument,
  type ShellQuery,
  UnreadDocument,
} from '../pages/shell/shell.generated.ts';

/** What every page shows around its own content. */
export type Shell = {
  readonly viewer: Viewer | null;
  readonly cartItems: number;
  /** How many notifications the viewer has not read. */
  readonly unread: number;
  /** Null: the cart of the guest has become that of the viewer, and its token is to be deleted. */
  readonly cart?: null;
};

/** Loads who is logged in, and how much is in the cart. Asks nothing for a visitor without either. */
export async function loadShell(exchange: Exchange): Promise<Shell> {
  const { ask, cart, wantsData } = exchange;
  const [own, unread] = await Promise.all([ownShell(exchange), unreadOf(exchange)]);
  if (!own?.me) return guestShell(exchange);
  const shell = { viewer: own.me, cartItems: own.cart?.itemCount ?? 0, unread };
  if (cart === null || wantsData) return shell;
  const { mergeCart } = await ask(MergeCartDocument, { input: { token: cart } });
  // The guest's cart stays until there is room for it.
  if (mergeCart.__typename === 'CartFull') return shell;
  const merged = await ask(ShellDocument, {});
  return { ...shell, cartItems: merged.cart?.itemCount ?? 0, cart: null };
}

/** Null without a session, or with one that has ended: the cookie of a browser outlives it. */
async function ownShell({ ask, mayBeLoggedIn }: Exchange): Promise<ShellQuery | null> {
  if (!mayBeLoggedIn) return null;
  try {
    return await ask(ShellDocument, {});
  } catch (fault) {
    if (isGraphFault(fault) && fault.code === 'UNAUTHENTICATED') return null;
    throw fault;
  }
}

/** 0 when it cannot be found out: without notifications all other pages are complete. */
async function unreadOf({ ask, mayBeLoggedIn, wantsData }: Exchange): Promise<number> {
  if (!mayBeLoggedIn || wantsData) return 0;
  return ask(UnreadDocument, {}).then(
    ({ unreadNotifications }) => unreadNotifications,
    () => 0,
  );
}

async function guestShell({ askPublic, cart }: Exchange): Promise<Shell> {
  if (cart === null) return { viewer: null, cartItems: 0, unread: 0 };
  const { cart: shown } = await askPublic(GuestCartDocument, { cart });
  return { viewer: null, cartItems: shown?.itemCount ?? 0, unread: 0 };
}
