import { type Loader, newLoader } from '@souk/platform/graphql/loader';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Request } from '@souk/platform/service/subgraph';
import { Stock } from '../domain/stock.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type VisibleProducts, visibleProducts } from './visible-products.ts';
import { type VisibleReservations, visibleReservations } from './visible-reservations.ts';

/** What the resolvers of one request share: the viewer, loaders of what it may see, `transact`. */
export type Context = Pick<Request<PublishedEvents>, 'viewer' | 'read' | 'transact'> & {
  readonly products: VisibleProducts;
  /** By product. Load only products that the viewer may see. */
  readonly stocks: Loader<Stock>;
  readonly reservations: VisibleReservations;
  /** The currency of the shop, ISO 4217. */
  readonly currency: string;
  readonly logger: Pick<Logger, 'info'>;
};

export function contextFor(request: Request<PublishedEvents>): Context {
  const { viewer, read, transact, service } = request;
  return {
    viewer,
    read,
    transact,
    products: visibleProducts(read, viewer),
    stocks: newLoader<Stock>({
      keyOf: ({ productId }) => productId,
      find: (productIds) => read.find(Stock, { productId: { $in: productIds } }),
    }),
    reservations: visibleReservations(read, viewer),
    currency: service.currency,
    logger: service.logger,
  };
}
