import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { userFacts } from '@souk/schema/events/users';
import { noteUsers } from '../usecases/note-users.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type User = Pick<Data<(typeof userFacts)['user-changed']>, 'userId' | 'email'>;

/** Updates our copy of the users' e-mail addresses. A registration has no version: any change is newer. */
export const onUser: Handler<User, PublishedEvents> = (work, messages) =>
  noteUsers(
    work,
    messages.map(({ data: { userId, email = '' }, version }) => ({
      ...{ userId, email: email === '' ? null : email, version: version ?? 0 },
    })),
  );
