import type { IdentityAdmin } from '@souk/auth/identity-admin';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Request } from '@souk/platform/service/subgraph';
import type { ShopSettings } from '../config.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import type { SettingPolicy } from '../usecases/read-settings.ts';
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
  readonly settingPolicy: SettingPolicy;
  readonly confirmsEmail: boolean;
  readonly currency: string;
};

/** What all requests share. */
type Shared = Pick<Context, 'identity' | 'shop' | 'settingPolicy' | 'confirmsEmail'>;

export function contextFor(shared: Shared) {
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
    ...shared,
    logger: service.logger,
    currency: service.currency,
  });
}
