import type { Connection } from '@souk/platform/graphql/connection';
import type { Product } from '../domain/product.ts';
import type { Line, Reservation } from '../domain/reservation.ts';

// What stands for the types of the schema in the resolvers, under their names.

export type StockReservation = Pick<Reservation, 'id' | 'status' | 'lines' | 'createdAt'>;
export type ReservationLine = Line;
export type ProductConnection = Connection<Product>;
export type ImportedProducts = { readonly products: readonly Product[] };
