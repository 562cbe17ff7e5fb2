/** The transitions of a product. Once on sale it is never a draft again, as old orders name it. */
export const transitions = {
  DRAFT: ['DRAFT', 'ACTIVE', 'ARCHIVED'],
  ACTIVE: ['ACTIVE', 'ARCHIVED'],
  ARCHIVED: ['ARCHIVED', 'ACTIVE'],
} as const satisfies Record<string, readonly string[]>;

/** DRAFT: not on sale yet. ACTIVE: on sale. ARCHIVED: no longer on sale, kept for old orders. */
export type ProductStatus = keyof typeof transitions;

export function mayBecome(from: ProductStatus, to: ProductStatus): boolean {
  const following: readonly ProductStatus[] = transitions[from];
  return following.includes(to);
}
