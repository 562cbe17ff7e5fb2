import type { PageRequest } from '../../page.ts';
import { QuickDocument, type QuickQuery } from './quick.generated.ts';

export type QuickData = {
  /** Null without an account. */
  readonly account: QuickQuery['account'];
  readonly orders: readonly QuickQuery['orders']['edges'][number]['node'][];
  /** The order whose changes the log follows: the latest; null without one. */
  readonly followed: string | null;
  /** The idempotency key of the next order. */
  readonly key: string;
};

/** Loads the account and the latest orders of the viewer. */
export async function loadQuick({ ask }: PageRequest): Promise<QuickData> {
  const { account, orders } = await ask(QuickDocument, {});
  const nodes = orders.edges.map(({ node }) => node);
  return { account, orders: nodes, followed: nodes[0]?.id ?? null, key: crypto.randomUUID() };
}
