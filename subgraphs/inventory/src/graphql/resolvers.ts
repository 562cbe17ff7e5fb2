import { typeOr } from '@souk/platform/graphql/graphql';
import { adjustStock } from './mutation/adjust-stock.ts';
import { archiveProduct } from './mutation/archive-product.ts';
import { cancelReservation } from './mutation/cancel-reservation.ts';
import { createProduct } from './mutation/create-product.ts';
import { importProducts } from './mutation/import-products.ts';
import { reserveStock } from './mutation/reserve-stock.ts';
import { setStock } from './mutation/set-stock.ts';
import { setStocks } from './mutation/set-stocks.ts';
import { updateProduct } from './mutation/update-product.ts';
import { updateProducts } from './mutation/update-products.ts';
import { checkAvailability } from './query/check-availability.ts';
import { product } from './query/product.ts';
import { products } from './query/products.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Order } from './types/order.ts';
import { Product } from './types/product.ts';
import { ReservationLine } from './types/reservation-line.ts';
import { Seller } from './types/seller.ts';
import { Stock } from './types/stock.ts';
import { StockReservation } from './types/stock-reservation.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { product, products, checkAvailability },
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
  },
  Product,
  ProductResult: typeOr('Product'),
  ImportResult: typeOr('ImportedProducts'),
  Stock,
  StockResult: typeOr('Product'),
  SetStocksResult: typeOr('SetStocksPayload'),
  StockRowResult: typeOr('StockRowPayload'),
  UpdateProductsResult: typeOr('UpdateProductsPayload'),
  ProductRowResult: typeOr('ProductRowPayload'),
  SagaStepAnswer: typeOr('SagaStepResult'),
  Seller,
  Order,
  StockReservation,
  ReservationLine,
};
