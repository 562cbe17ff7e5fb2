import type { Exchange } from '../exchange.ts';
import type { Setting, Viewer } from '../page.ts';
import { consolesOf } from './consoles.ts';
import { KeyList, KeysButton } from './key-list.tsx';
import type { Shell } from './shell.ts';

type Props = {
  readonly exchange: Exchange;
  readonly setting: Setting;
  readonly shell: Shell;
};

/** The head of every page: search, cart, and the pages of a person. */
export function Head({ exchange, setting, shell }: Props) {
  const { words } = setting;
  const { url, shopName } = exchange;
  return (
    <header class="head">
      <div class="head-row">
        <a class="brand" href="/">
          <Mark />
          {shopName}
        </a>
        <search>
          <form action="/" method="get">
            <label class="hidden" for="search">
              {words.shell.search}
            </label>
            <input
              id="search"
              type="search"
              name="q"
              placeholder={words.shell.search}
              value={url.pathname === '/' ? (url.searchParams.get('q') ?? '') : ''}
              maxLength={100}
            />
            <button type="submit">{words.shell.searchButton}</button>
          </form>
        </search>
        <nav class="own" aria-label={words.shell.menu}>
          <a class="cart-link" href="/cart" aria-current={currentOf(url, '/cart')}>
            {words.shell.cart}
            {shell.cartItems > 0 ? <span class="count">{shell.cartItems}</span> : null}
          </a>
          {shell.viewer ? <Bell url={url} words={words} unread={shell.unread} /> : null}
          {shell.viewer ? (
            <OwnPages url={url} setting={setting} viewer={shell.viewer} />
          ) : (
            <a class="log-in" href={loginAddress(url.pathname + url.search)}>
              {words.shell.logIn}
            </a>
          )}
        </nav>
      </div>
    </header>
  );
}

type BellProps = {
  readonly url: URL;
  readonly words: Setting['words'];
  readonly unread: number;
};

function Bell({ url, words: { notifications }, unread }: BellProps) {
  return (
    <a
      class="bell"
      href="/my/notifications"
      aria-current={currentOf(url, '/my/notifications')}
      aria-label={`${notifications.title}, ${notifications.unread(unread)}`}
    >
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
        <path d="M12 3a6 6 0 0 0-6 6v4l-2 4h16l-2-4V9a6 6 0 0 0-6-6zm-2.500 15.500a2.600 2.600 0 0 0 5 0z" />
      </svg>
      {unread > 0 ? <span class="count">{unread > 99 ? '99+' : unread}</span> : null}
    </a>
  );
}

type OwnPagesProps = {
  readonly url: URL;
  readonly setting: Setting;
  readonly viewer: Viewer;
};

function OwnPages({ url, setting: { words, language }, viewer }: OwnPagesProps) {
  const links = [
    ...consolesOf(viewer).map(
      ({ start, menu }) => [firstOf(menu(language, viewer)), words.shell.consoles[start]] as const,
    ),
    ['/my/orders', words.shell.orders],
    ['/my/wallet', words.shell.wallet],
    ['/my/notifications', words.notifications.title],
    ['/my/account', words.shell.account],
    ['/quick', words.shell.quick],
  ] as const;
  return (
    <details class="menu">
      <summary>{viewer.username}</summary>
      <ul>
        {links.map(([path, text]) => (
          <li key={path}>
            <a href={path} aria-current={currentOf(url, path)}>
              {text}
            </a>
          </li>
        ))}
        <li>
          <form method="post" action="/logout">
            <button type="submit" class="link">
              {words.shell.logOut}
            </button>
          </form>
        </li>
      </ul>
    </details>
  );
}

/** The address of the first entry of a menu. */
const firstOf = (menu: Readonly<Record<string, string>>) => Object.keys(menu)[0] ?? '/';

/** The foot of every page: a promise, the keys, and the other language. */
export function Foot({ exchange, setting: { words, language } }: Omit<Props, 'shell'>) {
  const { url } = exchange;
  return (
    <footer class="foot">
      <p class="soft">{words.shell.foot}</p>
      <p class="offline" id="offline" role="status" hidden>
        {words.faults.offline}
      </p>
      <KeysButton language={language} />
      <form method="post" action="/language">
        <input type="hidden" name="language" value={words.shell.otherLanguage} />
        <input type="hidden" name="returnTo" value={url.pathname + url.search} />
        <button type="submit" class="link" lang={words.shell.otherLanguage}>
          {words.shell.other}
        </button>
      </form>
      <KeyList pathname={url.pathname} language={language} />
    </footer>
  );
}

/** An awning over a stall. */
function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M3 4h18l1.5 6a3.2 3.2 0 0 1-6 1 3.4 3.4 0 0 1-5 .6A3.4 3.4 0 0 1 7 11a3.2 3.2 0 0 1-5.5-1z" />
      <path d="M4.5 14.500v6h15v-6" fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  );
}

const currentOf = (url: URL, path: string) => (url.pathname === path ? 'page' : undefined);

/** The address of the login, which leads back to a path. */
export function loginAddress(path: string): string {
  return `/auth/login?${new URLSearchParams({ returnTo: path })}`;
}
