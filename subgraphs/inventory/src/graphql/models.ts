import type { Connection } from '@souk/platform/graphql/connection';
import type { Product } from '../domain/product.ts';
import type { Reservation, ReservedLine } from '../domain/reservation.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type StockReservation = Pick<Reservation, 'id' | 'status' | 'lines' | 'createdAt'>;
export type ReservationLine = ReservedLine;
export type ProductConnection = Connection<Product>;
export type ImportedProducts = { readonly products: readonly Product[] };
