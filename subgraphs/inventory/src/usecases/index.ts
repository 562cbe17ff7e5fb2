/**
 * Everything that can be done to products and their stock, whatever the transport: GraphQL or a message.
 * A use case takes the unit of work, the actor where there is one, and the command.
 */
export { adjustStock } from './adjust-stock.ts';
export { archiveProduct } from './archive-product.ts';
export { cancelReservation } from './cancel-reservation.ts';
export { commitStock } from './commit-stock.ts';
export { createCategory } from './create-category.ts';
export { createProduct } from './create-product.ts';
export { createProductGroup } from './create-product-group.ts';
export { importProducts } from './import-products.ts';
export { moveCategory } from './move-category.ts';
export { recordPosSales } from './record-pos-sales.ts';
export { refreshCategoryCounts } from './refresh-category-counts.ts';
export { releaseStock } from './release-stock.ts';
export { reserveForCheckout } from './reserve-for-checkout.ts';
export { reserveStock } from './reserve-stock.ts';
export { setStock } from './set-stock.ts';
export { setStocks } from './set-stocks.ts';
export { shipStock } from './ship-stock.ts';
export { sweepPictures } from './sweep-pictures.ts';
export { updateCategory } from './update-category.ts';
export { updateProduct } from './update-product.ts';
export { updateProductGroup } from './update-product-group.ts';
export { updateProducts } from './update-products.ts';
export { uploadPicture } from './upload-picture.ts';
export { writeStaleListings } from './write-stale-listings.ts';
