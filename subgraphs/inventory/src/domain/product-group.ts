import type { Product } from './product.ts';

/** A product of a group, and its value for each option of the group. */
export type Variant = { readonly productId: string; readonly optionValues: readonly string[] };

/** What is wrong with one of the variants, and which one. */
export type VariantError = { readonly index: number; readonly message: string };

type NewGroup = Pick<ProductGroup, 'id' | 'sellerId' | 'name' | 'options'>;

/** Products of one seller that differ in some options: sizes, colours. */
export class ProductGroup {
  readonly id: string;
  readonly sellerId: string;
  name: string;
  /** The names of the options. They never change, as each variant has a value for each of them. */
  readonly options: readonly string[];
  version = 1;
  readonly createdAt: Date;

  constructor({ id, sellerId, name, options }: NewGroup, now: Date) {
    this.id = id;
    this.sellerId = sellerId;
    this.name = name;
    this.options = options;
    this.createdAt = now;
  }

  /** Returns what is wrong with these variants: nothing when they may be those of the group. */
  errorsIn(variants: readonly Variant[], products: ReadonlyMap<string, Product>): VariantError[] {
    const seen = new Set<string>();
    return variants.flatMap(({ productId, optionValues }, index) => {
      const product = products.get(productId);
      const combination = JSON.stringify(optionValues);
      const errors: string[] = [];
      if (product?.sellerId !== this.sellerId) {
        errors.push('All products of a group have one seller.');
      }
      if (product?.groupId && product.groupId !== this.id) {
        errors.push('The product is in another group. Take it out of that one first.');
      }
      if (optionValues.length !== this.options.length) {
        errors.push(`Give one value for each option: ${this.options.join(', ')}.`);
      }
      if (seen.has(combination)) errors.push('Another product of the group has these values.');
      if (seen.has(productId)) errors.push('Name each product once.');
      seen.add(combination).add(productId);
      return errors.map((message) => ({ index, message }));
    });
  }
}
