import type { IdentityAdmin } from '@souk/auth/identity-admin';
import type { Viewer } from '@souk/auth/viewer';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Request } from '@souk/platform/service/subgraph';
import type { UserTells } from '../usecases/publish.ts';
import { type Profiles, profiles } from './visible-profiles.ts';

/** All that a resolver gets: who asks, what they may read, how to change. One for each request. */
export type Context = Pick<Request<UserTells>, 'transact' | 'read' | 'refreshSession'> & {
  readonly viewer: Viewer | null;
  readonly profiles: Profiles;
  readonly identity: IdentityAdmin;
  readonly logger: Logger;
};

export function contextFor(identity: IdentityAdmin) {
  return ({ viewer, read, transact, refreshSession, service }: Request<UserTells>): Context => ({
    viewer,
    read,
    transact,
    refreshSession,
    profiles: profiles(read, viewer, transact),
    identity,
    logger: service.logger,
  });
}
