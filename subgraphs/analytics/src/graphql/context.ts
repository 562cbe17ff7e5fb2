import type { Request } from '@souk/platform/service/subgraph';
import type { PublishedEvents } from '../usecases/publish.ts';

/** What the resolvers of one request share. `zone` is the time zone of the shop. */
export type Context = Pick<Request<PublishedEvents>, 'viewer' | 'transact'> & {
  readonly zone: string;
};

export function contextFor(zone: string) {
  return ({ viewer, transact }: Request<PublishedEvents>): Context => ({ viewer, transact, zone });
}
