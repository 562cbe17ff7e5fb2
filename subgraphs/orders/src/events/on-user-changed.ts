import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { userFacts } from '@souk/schema/events/users';
import { upsertBuyers } from '../persistence/upsert-buyers.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type UserChanged = Data<(typeof userFacts)['user-changed']>;

/** Updates our copy of buyers and their addresses. */
export const onUserChanged: Handler<UserChanged, PublishedEvents> = ({ em }, messages) =>
  upsertBuyers(
    em,
    messages.map(({ data, version }) => ({ ...data, version: version ?? 0 })),
  );
