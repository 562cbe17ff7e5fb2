import type { Viewer } from '@souk/auth/viewer';
import type { Request } from '@souk/platform/service/subgraph';
import type { Log } from '../log.ts';
import type { Tells } from '../usecases/publish.ts';
import { type Stocks, stocksIn } from './stocks.ts';
import { type VisibleProducts, visibleProducts } from './visible-products.ts';
import { type VisibleReservations, visibleReservations } from './visible-reservations.ts';

/** All that a resolver gets: who asks, what they may read, how to change. One for each request. */
export type Context = Pick<Request<Tells>, 'transact' | 'read'> & {
  readonly viewer: Viewer | null;
  readonly products: VisibleProducts;
  readonly stocks: Stocks;
  readonly reservations: VisibleReservations;
  /** ISO 4217: what the shop sells in. */
  readonly currency: string;
  readonly logger: Log;
};

export function contextFor(request: Request<Tells>): Context {
  const { viewer, read, transact, service } = request;
  return {
    viewer,
    read,
    transact,
    products: visibleProducts(read, viewer),
    stocks: stocksIn(read),
    reservations: visibleReservations(read, viewer),
    currency: service.currency,
    logger: service.logger,
  };
}
