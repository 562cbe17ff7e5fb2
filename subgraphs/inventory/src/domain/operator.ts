import type { Product } from './product.ts';

/** Who changes products: their seller, or an operator, who may change all. */
export type Editor = { readonly id: string; readonly ofAll: boolean };

export function mayEdit({ id, ofAll }: Editor, { sellerId }: Product): boolean {
  return ofAll || id === sellerId;
}
