import type { Connection } from '../browser/live/want.ts';
import type { Words } from '../words/words.ts';

type Props = {
  /** Null on the server, where nothing is live. */
  readonly connection: Connection | null;
  readonly words: Words;
};

/** Says whether what the page shows is current. It takes its place before it says anything. */
export function LiveBadge({ connection, words }: Props) {
  const { live, reconnecting, polling, loggedOut } = words.order;
  const texts = { live, connecting: reconnecting, polling, loggedOut };
  return (
    <span class={connection === 'live' ? 'live' : 'live off'} role="status">
      {connection ? texts[connection] : ''}
      {connection === 'loggedOut' ? <a href="/auth/login">{words.shell.logIn}</a> : null}
    </span>
  );
}
