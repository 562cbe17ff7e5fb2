/** A stock after a statement has changed it. */
export type ChangedStock = {
  readonly productId: string;
  readonly total: number;
  readonly reserved: number;
  readonly version: number;
};

/** What a statement that changes `stocks` returns of each. */
export const changedStock = `
  stocks.product_id as "productId", total_quantity as total, reserved_quantity as reserved, version`;
