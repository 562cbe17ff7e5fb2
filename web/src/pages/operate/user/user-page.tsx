import type { Page, View } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { timeText } from '../../../parts/time-text.ts';
import { mayOperate } from '../may-operate.ts';
import { OrderRows } from '../orders/order-rows.tsx';
import { linkTo } from '../parts/paging.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { usersWords } from '../users/users-words.ts';
import { loadUser, type UserData } from './load-user.ts';
import { submitUser } from './submit-user.ts';
import { userWords } from './user-words.ts';
import { WalletPanel } from './wallet-panel.tsx';

const UserView: View<UserData> = ({ data, setting, refused }) => {
  const { user, account, done } = data;
  const words = userWords[setting.language];
  const doneText = Object.entries(words.done).find(([name]) => name === done)?.[1];
  const path = `/operate/users/${user.id}`;
  return (
    <>
      <div class="heading">
        <h1>{user.username}</h1>
      </div>
      <Refusal refused={refused} setting={setting} />
      {doneText && !refused ? <Notice kind="good">{doneText}</Notice> : null}
      <div class="pair">
        <Profile data={data} setting={setting} refused={null} />
        <WalletPanel account={account} path={path} setting={setting} />
      </div>
      <h2 class="next">{words.orders(user.orders.totalCount)}</h2>
      {user.orders.edges.length === 0 ? (
        <Notice kind="plain">{words.noOrders}</Notice>
      ) : (
        <OrderRows
          label={words.orders(user.orders.totalCount)}
          orders={user.orders}
          setting={setting}
        />
      )}
      {user.orders.pageInfo.hasNextPage ? (
        <p class="lead">
          <a href={linkTo('/operate/orders', { buyer: user.username })}>{words.allOrders}</a>
        </p>
      ) : null}
    </>
  );
};

const Profile: View<UserData> = ({ data: { user, key }, setting }) => {
  const words = userWords[setting.language];
  const list = usersWords[setting.language];
  const { id, email, firstName, lastName, roles, seller, createdAt, addresses } = user;
  return (
    <section class="panel" aria-labelledby="profile">
      <h2 id="profile">{words.profile}</h2>
      <dl class="facts">
        <dt>{words.id}</dt>
        <dd>
          <code>{id}</code>
        </dd>
        <dt>{list.name}</dt>
        <dd class="long">{[firstName, lastName].filter(Boolean).join(' ') || '–'}</dd>
        <dt>{list.email}</dt>
        <dd class="long">{email}</dd>
        <dt>{list.role}</dt>
        <dd>{roles.map((role) => list.roles[role]).join(', ')}</dd>
        {seller ? <dt>{list.seller}</dt> : null}
        {seller ? <dd class="long">{seller.displayName}</dd> : null}
        <dt>{list.since}</dt>
        <dd>
          <time dateTime={createdAt}>{timeText(createdAt, setting)}</time>
        </dd>
        {addresses.length > 0 ? <dt>{words.addresses}</dt> : null}
        {addresses.map(({ street, city, zipCode, country }) => (
          <dd key={`${street}${zipCode}`} class="long">
            {[street, zipCode, city, country].filter(Boolean).join(', ')}
          </dd>
        ))}
      </dl>
      <form method="post" action={`/operate/users/${id}`}>
        <input type="hidden" name="key" value={key} />
        <button type="submit" class="quiet" name="do" value="invite">
          {words.invite}
        </button>
      </form>
    </section>
  );
};

/** A user: profile, wallet and latest orders. */
export const userPage: Page<UserData> = {
  load: loadUser,
  title: ({ user }) => user.username,
  View: UserView,
  needsLogin: true,
  mayOpen: mayOperate,
  submit: submitUser,
};
