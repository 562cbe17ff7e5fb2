/** Where a product can go. What was for sale once is no draft again: old orders show it. */
export const statusMoves = {
  DRAFT: ['DRAFT', 'ACTIVE', 'ARCHIVED'],
  ACTIVE: ['ACTIVE', 'ARCHIVED'],
  ARCHIVED: ['ARCHIVED', 'ACTIVE'],
} as const satisfies Record<string, readonly string[]>;

/** DRAFT: not for sale yet. ACTIVE: for sale. ARCHIVED: no longer, but old orders name it. */
export type ProductStatus = keyof typeof statusMoves;

export function mayBecome(from: ProductStatus, to: ProductStatus): boolean {
  const moves: readonly ProductStatus[] = statusMoves[from];
  return moves.includes(to);
}
