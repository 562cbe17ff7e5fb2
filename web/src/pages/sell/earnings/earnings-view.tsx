import type { Refused, Setting, View } from '../../../page.ts';
import { Field } from '../../../parts/field.tsx';
import { Money, type MoneyValue } from '../../../parts/money.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { timeText } from '../../../parts/time-text.ts';
import { orderWords } from '../words/order-words.ts';
import { EarningsEntries } from './earnings-entries.tsx';
import type { EarningsData } from './load-earnings.ts';

/** What a seller has earned: what is due, what will be, what was paid, and every change. */
export const EarningsView: View<EarningsData> = ({ data, setting, refused }) => {
  const { earnings, isRequested } = data;
  const words = orderWords[setting.language].earnings;
  return (
    <>
      <h1>{words.title}</h1>
      {refused ? <Notice kind="bad">{refused.message}</Notice> : null}
      {isRequested && !refused ? <Notice kind="good">{words.requested}</Notice> : null}
      <div class="tiles three">
        <Due data={data} setting={setting} refused={refused} />
        <Tile
          title={words.pending}
          of={earnings.pending}
          hint={words.pendingHint}
          setting={setting}
        />
        <Tile title={words.paid} of={earnings.paid} setting={setting} />
      </div>
      <Payouts of={earnings.payouts} setting={setting} />
      <EarningsEntries of={earnings.entries} setting={setting} />
    </>
  );
};

type TileProps = {
  readonly title: string;
  readonly of: MoneyValue;
  readonly hint?: string;
  readonly setting: Setting;
};

function Tile({ title, of, hint, setting }: TileProps) {
  return (
    <section class="panel">
      <h2>{title}</h2>
      <p class="figure">
        <Money of={of} setting={setting} />
      </p>
      {hint ? <p class="soft">{hint}</p> : null}
    </section>
  );
}

type DueProps = {
  readonly data: EarningsData;
  readonly setting: Setting;
  readonly refused: Refused | null;
};

function Due({ data: { earnings, key }, setting, refused }: DueProps) {
  const words = orderWords[setting.language].earnings;
  const due = BigInt(earnings.due.minorUnits);
  return (
    <section class="panel">
      <h2>{words.due}</h2>
      <p class="figure">
        <Money of={earnings.due} setting={setting} />
      </p>
      {due < 0n ? <p class="soft">{words.debt}</p> : null}
      {due > 0n || refused ? (
        <form method="post" action="/sell/earnings" class="inline">
          <input type="hidden" name="key" value={key} />
          <Field
            label={words.amount}
            hint={`(${words.amountHint})`}
            name="amount"
            value={refused?.values.amount ?? ''}
            error={refused?.fields?.amount}
            inputMode="decimal"
            maxLength={13}
          />
          <button type="submit">{words.request}</button>
        </form>
      ) : null}
    </section>
  );
}

type PayoutsProps = {
  readonly of: EarningsData['earnings']['payouts'];
  readonly setting: Setting;
};

function Payouts({ of: { edges, pageInfo }, setting }: PayoutsProps) {
  const words = orderWords[setting.language].earnings;
  return (
    <section class="panel" aria-labelledby="payouts">
      <h2 id="payouts">{words.payouts}</h2>
      {edges.length === 0 ? <p class="soft">{words.noPayouts}</p> : null}
      <ul class="moves">
        {edges.map(({ node: { id, amount, state, changedAt } }) => (
          <li key={id}>
            <span>
              {words.payoutStates[state]}
              <small class="soft">
                <time dateTime={changedAt}>{timeText(changedAt, setting)}</time>
              </small>
            </span>
            <Money of={amount} setting={setting} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor ? (
        <a
          class="button quiet"
          href={`/sell/earnings?${new URLSearchParams({ payouts: pageInfo.endCursor })}`}
        >
          {words.olderPayouts}
        </a>
      ) : null}
    </section>
  );
}
