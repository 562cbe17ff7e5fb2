import type { IdentityAdmin } from '@souk/auth/identity-admin';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Request } from '@souk/platform/service/subgraph';
import type { ShopSettings } from '../config.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type VisibleProfiles, visibleProfiles } from './visible-profiles.ts';

/** What the resolvers of one request share: the viewer, loaders of what it may see, `transact`. */
export type Context = Pick<
  Request<PublishedEvents>,
  'viewer' | 'read' | 'transact' | 'refreshSession'
> & {
  readonly profiles: VisibleProfiles;
  readonly identity: IdentityAdmin;
  readonly logger: Logger;
  readonly shop: ShopSettings;
  readonly confirmsEmail: boolean;
  readonly currency: string;
};

export function contextFor(identity: IdentityAdmin, shop: ShopSettings, confirmsEmail: boolean) {
  return ({
    viewer,
    read,
    transact,
    refreshSession,
    service,
  }: Request<PublishedEvents>): Context => ({
    viewer,
    read,
    transact,
    refreshSession,
    profiles: visibleProfiles(read, viewer, transact),
    identity,
    logger: service.logger,
    shop,
    confirmsEmail,
    currency: service.currency,
  });
}
