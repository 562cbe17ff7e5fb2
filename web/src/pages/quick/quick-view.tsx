import { useLiveOrder } from '../../browser/live/use-live-order.ts';
import type { Setting, View } from '../../page.ts';
import { LiveBadge } from '../../parts/live-badge.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/notice.tsx';
import { clockText } from '../../parts/time-text.ts';
import type { QuickData } from './load-quick.ts';

const statuses = ['Created', 'Finished', 'Cancelled'] as const;

/** Its orders carry no events: each message of the subscription loads them again. */
const noEvents = () => [];

/** An account and orders at the press of a button, with a live log of what becomes of them. */
export const QuickView: View<QuickData> = ({ data: loaded, setting, refused }) => {
  const { data, connection } = useLiveOrder(loaded, loaded.followed, noEvents);
  const { words } = setting;
  return (
    <>
      <div class="heading">
        <h1>{words.quick.title}</h1>
        <LiveBadge connection={connection} words={words} />
      </div>
      <p class="soft">{words.quick.intro}</p>
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <div class="tiles">
        <Balance data={data} setting={setting} />
        <section class="panel" aria-labelledby="new-order">
          <h2 id="new-order">{words.quick.newOrder}</h2>
          <p class="soft">{words.quick.newOrderHint}</p>
          <form method="post" action="/quick">
            <input type="hidden" name="do" value="place-order" />
            <input type="hidden" name="key" value={loaded.key} />
            <button type="submit">{words.quick.place}</button>
          </form>
        </section>
      </div>
      <QuickLog data={data} setting={setting} />
    </>
  );
};

type Props = { readonly data: QuickData; readonly setting: Setting };

function Balance({ data: { account }, setting }: Props) {
  const { words } = setting;
  return (
    <section class="panel" aria-labelledby="balance">
      <h2 id="balance">{words.quick.balance}</h2>
      {account ? (
        <p class="figure">
          <Money of={account.available} setting={setting} />
        </p>
      ) : (
        <p class="soft">{words.wallet.noneHint}</p>
      )}
      {account ? null : (
        <form method="post" action="/quick">
          <input type="hidden" name="do" value="open-account" />
          <button type="submit">{words.quick.createAccount}</button>
        </form>
      )}
    </section>
  );
}

function QuickLog({ data: { orders }, setting }: Props) {
  const { words } = setting;
  return (
    <section class="panel" aria-labelledby="log">
      <h2 id="log">{words.quick.log}</h2>
      {orders.length === 0 ? <p class="soft">{words.quick.empty}</p> : null}
      <ol class="log" aria-live="polite">
        {orders.map(({ id, number, createdAt, statusView, total }) => (
          <li key={id}>
            <time dateTime={createdAt}>{clockText(createdAt, setting)}</time>
            <span>
              <a href={`/my/orders/${id}`}>{number}</a> · <Money of={total} setting={setting} /> ·{' '}
              {words.quick.statuses.Created}
              {statusView === 'Created' ? ' …' : ` → ${viewText(statusView, setting)}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function viewText(view: string, { words }: Setting): string {
  const known = statuses.find((status) => status === view);
  return known ? words.quick.statuses[known] : view;
}
