import { typeOr } from '@souk/platform/graphql/graphql';
import { adjustStock } from './mutation/adjust-stock.ts';
import { archiveProduct } from './mutation/archive-product.ts';
import { cancelReservation } from './mutation/cancel-reservation.ts';
import { createCategory } from './mutation/create-category.ts';
import { createProduct } from './mutation/create-product.ts';
import { createProductGroup } from './mutation/create-product-group.ts';
import { importProducts } from './mutation/import-products.ts';
import { moveCategory } from './mutation/move-category.ts';
import { reserveStock } from './mutation/reserve-stock.ts';
import { setStock } from './mutation/set-stock.ts';
import { setStocks } from './mutation/set-stocks.ts';
import { updateCategory } from './mutation/update-category.ts';
import { updateProduct } from './mutation/update-product.ts';
import { updateProductGroup } from './mutation/update-product-group.ts';
import { updateProducts } from './mutation/update-products.ts';
import { categories } from './query/categories.ts';
import { category } from './query/category.ts';
import { checkAvailability } from './query/check-availability.ts';
import { product } from './query/product.ts';
import { products } from './query/products.ts';
import { suggestions } from './query/suggestions.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Category } from './types/category.ts';
import { Order } from './types/order.ts';
import { Picture } from './types/picture.ts';
import { PictureVariant } from './types/picture-variant.ts';
import { Product } from './types/product.ts';
import { ProductGroup } from './types/product-group.ts';
import { ReservationLine } from './types/reservation-line.ts';
import { Seller } from './types/seller.ts';
import { Stock } from './types/stock.ts';
import { StockReservation } from './types/stock-reservation.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { product, products, suggestions, categories, category, checkAvailability },
  Mutation: {
    createProduct,
    importProducts,
    updateProduct,
    updateProducts,
    archiveProduct,
    setStock,
    setStocks,
    adjustStock,
    reserveStock,
    cancelReservation,
    createCategory,
    updateCategory,
    moveCategory,
    createProductGroup,
    updateProductGroup,
  },
  Category,
  Product,
  Picture,
  PictureVariant,
  ProductGroup,
  ProductResult: typeOr('Product'),
  ImportResult: typeOr('ImportedProducts'),
  Stock,
  StockResult: typeOr('Product'),
  StockRowResult: typeOr('StockRowPayload'),
  ProductRowResult: typeOr('ProductRowPayload'),
  SagaStepAnswer: typeOr('SagaStepResult'),
  Seller,
  Order,
  StockReservation,
  ReservationLine,
};
