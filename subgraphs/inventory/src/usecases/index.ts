/**
 * Everything that can be done to products and their stock, whatever the transport: GraphQL or a message.
 * A use case takes the unit of work, the actor where there is one, and the command.
 */
export { adjustStock } from './adjust-stock.ts';
export { archiveProduct } from './archive-product.ts';
export { cancelReservation } from './cancel-reservation.ts';
export { commitStock } from './commit-stock.ts';
export { createProduct } from './create-product.ts';
export { importProducts } from './import-products.ts';
export { recordPosSales } from './record-pos-sales.ts';
export { releaseStock } from './release-stock.ts';
export { reserveForCheckout } from './reserve-for-checkout.ts';
export { reserveStock } from './reserve-stock.ts';
export { setStock } from './set-stock.ts';
export { setStocks } from './set-stocks.ts';
export { shipStock } from './ship-stock.ts';
export { updateProduct } from './update-product.ts';
export { updateProducts } from './update-products.ts';
