import { useKeptCurrent } from '../../../browser/live/use-kept-current.ts';
import type { Setting, View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { clockText, timeText } from '../../../parts/time-text.ts';
import { allOrdersWant } from '../parts/all-orders-want.ts';
import { HeadedTable } from '../parts/headed-table.tsx';
import { Paging } from '../parts/paging.tsx';
import { operateWords } from '../words.ts';
import { type SagaChoice, type SagasData, sagaChoices } from './load-sagas.ts';
import { sagasWords } from './sagas-words.ts';

/** Attempts and compensations are no change of an order: the clock shows them. */
const everyMs = () => 5_000;
const gapMs = 3_000;

/** The checkouts that are under way, and those that have ended. */
export const SagasView: View<SagasData> = ({ data: loaded, setting }) => {
  const { data, connection } = useKeptCurrent(loaded, { want: allOrdersWant, everyMs, gapMs });
  const { choice, after, edges, pageInfo, totalCount } = data;
  const words = sagasWords[setting.language];
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      <Choices choice={choice} setting={setting} />
      <p class="soft lead">
        {words.found(totalCount)}. {words.lateHint}
      </p>
      {edges.length === 0 ? (
        <Notice kind="plain">{words.empty}</Notice>
      ) : (
        <Rows edges={edges} setting={setting} />
      )}
      <Paging
        path="/operate/sagas"
        query={{ state: choice }}
        after={after}
        pageInfo={pageInfo}
        setting={setting}
      />
    </>
  );
};

function Choices({ choice, setting }: { readonly choice: SagaChoice; readonly setting: Setting }) {
  const words = sagasWords[setting.language];
  return (
    <nav class="chips" aria-label={words.show}>
      {sagaChoices.map((one) => (
        <a
          key={one}
          href={`/operate/sagas?state=${one}`}
          aria-current={one === choice ? 'page' : undefined}
        >
          {words.states[one]}
        </a>
      ))}
    </nav>
  );
}

function Rows({ edges, setting }: Pick<SagasData, 'edges'> & { readonly setting: Setting }) {
  const words = sagasWords[setting.language];
  const { number, started } = operateWords[setting.language];
  const heads = [number, words.state, started, words.step, words.next, words.trace];
  return (
    <HeadedTable label={words.title} heads={heads}>
      {edges.map(({ node: { id, status, startedAt, nextAttemptAt, traceId, order, steps } }) => {
        const last = steps.at(-1);
        return (
          <tr key={id}>
            <th scope="row">
              <a href={`/operate/orders/${id}`}>{order.number}</a>
            </th>
            <td>
              <span class={`badge ${status === 'DONE' ? 'some' : 'few'}`}>
                {words.states[status]}
              </span>
            </td>
            <td>
              <time dateTime={startedAt}>{timeText(startedAt, setting)}</time>
            </td>
            <td>
              {last?.name ?? '–'}
              {last && last.attempts > 1 ? `, ${words.attempts(last.attempts)}` : ''}
              {last?.error ? <small class="soft"> {last.error}</small> : null}
            </td>
            <td>
              {nextAttemptAt ? (
                <time dateTime={nextAttemptAt}>{clockText(nextAttemptAt, setting)}</time>
              ) : (
                '–'
              )}
            </td>
            <td>
              <code>{traceId.slice(0, 8)}</code>
            </td>
          </tr>
        );
      })}
    </HeadedTable>
  );
}
