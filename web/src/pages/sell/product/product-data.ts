import type { CategoryChoicesQuery, SellerProductQuery } from './product.generated.ts';

export type SellerProduct = NonNullable<SellerProductQuery['product']>;

/** What the page of one product shows. */
export type ProductData = {
  readonly product: SellerProduct;
  readonly categories: CategoryChoicesQuery['categories'];
  /** The idempotency key of the forms. */
  readonly formKey: string;
  /** Whether a form has just been saved. */
  readonly saved: boolean;
};

/** What the page of a new product shows. */
export type NewProductData = Pick<ProductData, 'categories' | 'formKey'>;

/** How many pictures a product has at most. */
export const picturesMax = 8;
