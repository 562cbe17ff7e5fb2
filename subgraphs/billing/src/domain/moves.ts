/**
 * Where money is written. FREE and HELD are an account's two books; the other three are the shop's:
 * what was paid in, what it gave away, and what it sold.
 */
export type Book = 'FREE' | 'HELD' | 'CASH' | 'GIFTS' | 'SALES';

/** Why money moves, and between which books. Each move is one transaction with two entries. */
export const moves = {
  OPENING_CREDIT: { from: 'GIFTS', to: 'FREE' },
  DEPOSIT: { from: 'CASH', to: 'FREE' },
  HOLD: { from: 'FREE', to: 'HELD' },
  CAPTURE: { from: 'HELD', to: 'SALES' },
  RELEASE: { from: 'HELD', to: 'FREE' },
  REFUND: { from: 'SALES', to: 'FREE' },
} as const satisfies Record<string, { from: Book; to: Book }>;

export type TransactionType = keyof typeof moves;

/** What a move of one unit does to an account: −1, 0 or 1 to its balance, and to what of it is held. */
export type Effect = { readonly balance: number; readonly held: number };

export function effectOf(type: TransactionType): Effect {
  const { from, to } = moves[type];
  return {
    balance: Number(isOfAccount(to)) - Number(isOfAccount(from)),
    held: Number(to === 'HELD') - Number(from === 'HELD'),
  };
}

export function isOfAccount(book: Book): boolean {
  return book === 'FREE' || book === 'HELD';
}
