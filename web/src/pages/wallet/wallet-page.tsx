import type { FormAnswer, Page, PageRequest, Setting, View } from '../../page.ts';
import { amountIn } from '../../parts/amount-in.ts';
import { Field } from '../../parts/field.tsx';
import { Money } from '../../parts/money.tsx';
import { Notice } from '../../parts/notice.tsx';
import { timeText } from '../../parts/time-text.ts';
import { OpenAccountDocument } from '../quick/quick.generated.ts';
import { refusedAmount, refusedBy } from '../refused-by.ts';
import { DepositDocument, WalletDocument, type WalletQuery } from './wallet.generated.ts';

const pageSize = 20;

type WalletData = WalletQuery & {
  /** The idempotency key of the form that pays in. */
  readonly key: string;
};

async function loadWallet({ ask, url }: PageRequest): Promise<WalletData> {
  const after = url.searchParams.get('after');
  const wallet = await ask(WalletDocument, { first: pageSize, ...(after && { after }) });
  return { ...wallet, key: crypto.randomUUID() };
}

/** Opens an account, or pays into it, as the button says. */
async function submitWallet(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  if (form.get('do') === 'open-account') {
    const input = { idempotencyKey: 'first-account' };
    const { openAccount } = await ask(OpenAccountDocument, { input });
    if (!('message' in openAccount) || openAccount.__typename === 'AccountExists')
      return { to: '/my/wallet' };
    return refusedBy(openAccount, language, {});
  }
  const amount = amountIn(form.get('amount') ?? '');
  const notAmount = refusedAmount(amount, language, { amount });
  if (notAmount) return notAmount;
  const { deposit } = await ask(DepositDocument, {
    input: {
      accountId: form.get('account') ?? '',
      amount: { amount },
      idempotencyKey: form.get('key') ?? '',
    },
  });
  if (!('message' in deposit)) return { to: '/my/wallet' };
  return refusedBy(deposit, language, { amount });
}

const WalletView: View<WalletData> = ({ data, setting, refused }) => {
  const { account, key } = data;
  const { words } = setting;
  if (!account) {
    return (
      <div class="empty">
        <h1>{words.wallet.none}</h1>
        <p class="soft">{words.wallet.noneHint}</p>
        {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
        <form method="post" action="/my/wallet">
          <input type="hidden" name="do" value="open-account" />
          <button type="submit">{words.wallet.open}</button>
        </form>
      </div>
    );
  }
  return (
    <>
      <div class="heading">
        <h1>{words.wallet.title}</h1>
      </div>
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      <div class="tiles">
        <section class="panel">
          <h2>{words.wallet.available}</h2>
          <p class="figure">
            <Money of={account.available} setting={setting} />
          </p>
          <p class="soft">
            {words.wallet.held}: <Money of={account.held} setting={setting} />
          </p>
        </section>
        <section class="panel">
          <h2>{words.wallet.payIn}</h2>
          <form method="post" action="/my/wallet" class="inline">
            <input type="hidden" name="account" value={account.id} />
            <input type="hidden" name="key" value={key} />
            <Field
              label={words.wallet.amount}
              name="amount"
              value={refused?.values.amount ?? '1000'}
              error={refused?.fields?.amount}
              required
              inputMode="decimal"
              maxLength={13}
            />
            <button type="submit">{words.wallet.payIn}</button>
          </form>
        </section>
      </div>
      <Moves of={account.transactions} setting={setting} />
    </>
  );
};

type MovesProps = {
  readonly of: NonNullable<WalletQuery['account']>['transactions'];
  readonly setting: Setting;
};

function Moves({ of: { edges, pageInfo }, setting }: MovesProps) {
  const { words } = setting;
  return (
    <section class="panel" aria-labelledby="moves">
      <h2 id="moves">{words.wallet.moves}</h2>
      {edges.length === 0 ? <p class="soft">{words.wallet.noMoves}</p> : null}
      <ul class="moves">
        {edges.map(({ node: { id, type, at, amount, balanceAfter, order } }) => (
          <li key={id}>
            <span>
              {words.wallet.types[type]}
              {order ? (
                <>
                  {' · '}
                  <a href={`/my/orders/${order.id}`}>{order.number}</a>
                </>
              ) : null}
              <small class="soft">
                <time dateTime={at}>{timeText(at, setting)}</time>
              </small>
            </span>
            <span class="amounts">
              <Money of={amount} setting={setting} />
              <small class="soft">
                {words.wallet.after}: <Money of={balanceAfter} setting={setting} />
              </small>
            </span>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor ? (
        <a
          class="button quiet"
          href={`/my/wallet?${new URLSearchParams({ after: pageInfo.endCursor })}`}
        >
          {words.wallet.older}
        </a>
      ) : null}
    </section>
  );
}

/** The wallet of the viewer, with every move of its money. */
export const walletPage: Page<WalletData> = {
  load: loadWallet,
  title: (_, { words }) => words.wallet.title,
  View: WalletView,
  needsLogin: true,
  submit: submitWallet,
};
