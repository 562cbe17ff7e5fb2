import type { Setting } from '../../../page.ts';
import { Money } from '../../../parts/money.tsx';
import type { UserData } from './load-user.ts';
import { userWords } from './user-words.ts';

type Props = {
  readonly account: UserData['account'];
  /** The address of the page. */
  readonly path: string;
  readonly setting: Setting;
};

/** The wallet of a user, and the forms that freeze, unfreeze and close it. */
export function WalletPanel({ account, path, setting }: Props) {
  const words = userWords[setting.language];
  if (!account)
    return (
      <section class="panel">
        <h2>{words.wallet}</h2>
        <p class="soft">{words.noWallet}</p>
      </section>
    );
  const { id, status, version, balance, held, available } = account;
  const change = status === 'FROZEN' ? 'unfreeze' : 'freeze';
  return (
    <section class="panel" aria-labelledby="wallet">
      <div class="row">
        <h2 id="wallet">{words.wallet}</h2>
        <span class={`badge ${status === 'ACTIVE' ? 'some' : 'none'}`}>
          {words.statuses[status]}
        </span>
      </div>
      <dl class="facts">
        <dt>{words.balance}</dt>
        <dd>
          <Money of={balance} setting={setting} />
        </dd>
        <dt>{words.held}</dt>
        <dd>
          <Money of={held} setting={setting} />
        </dd>
        <dt>{words.available}</dt>
        <dd>
          <Money of={available} setting={setting} />
        </dd>
      </dl>
      {status === 'CLOSED' ? null : (
        <form method="post" action={path}>
          <input type="hidden" name="account" value={id} />
          <input type="hidden" name="version" value={version} />
          <p class="soft">{words.freezeHint}</p>
          <p class="soft">{words.closeHint}</p>
          <div class="row start">
            <button type="submit" name="do" value={change}>
              {words[change]}
            </button>
            <button type="submit" class="quiet" name="do" value="close">
              {words.close}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
