import type { Transact } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import type { RawRoute } from '@souk/platform/service/use-raw-routes';
import { kindNames, kinds, type NotificationKind } from '../domain/notification-kind.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { unsubscribe } from '../usecases/unsubscribe.ts';
import { page } from './page.ts';

const path = '/unsubscribe/:key/:kind';

/**
 * Where the link of a mail leads (RFC 8058). POST ends the mails of the kind; GET only shows a button, as
 * scanners of mails follow links.
 */
export function unsubscribeRoutes(transact: Transact<PublishedEvents>): readonly RawRoute[] {
  return [
    {
      method: 'GET',
      path,
      handle: async ({ params }) => {
        const link = linkOf(params);
        if (!link) return unknownLink();
        const button = '<form method="post"><button>Unsubscribe / Отписаться</button></form>';
        return page(200, 'Unsubscribe', `<p>No more mails of this kind?</p>${button}`);
      },
    },
    {
      method: 'POST',
      path,
      handle: async ({ params }) => {
        const link = linkOf(params);
        const isDone =
          link !== null && (await transact((work) => unsubscribe(work, link.key, link.kind)));
        if (!isDone) return unknownLink();
        return page(200, 'Unsubscribed', '<p>You get no more mails of this kind.</p>');
      },
    },
  ];
}

function linkOf({ key = '', kind = '' }: Readonly<Record<string, string>>) {
  const known = kindNames.find((name): name is NotificationKind => name === kind);
  return known && kinds[known].isOptional && isUuid(key) ? { key, kind: known } : null;
}

function unknownLink() {
  return page(404, 'Unsubscribe', '<p>This link is not known. Use the one of the mail.</p>');
}
