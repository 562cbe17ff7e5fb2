import type { Setting } from '../../../page.ts';
import { clockText } from '../../../parts/time-text.ts';
import { HeadedTable } from '../parts/headed-table.tsx';
import type { OperatedOrder } from './load-order.ts';
import type { SagaPartsFragment } from './order.generated.ts';
import { orderWords } from './order-words.ts';
import { SagaPicture } from './saga-picture.tsx';

type Props = {
  readonly order: OperatedOrder;
  readonly now: string;
  readonly setting: Setting;
};

/** The checkout of an order: its picture, and its steps as a table. */
export function SagaSection({ order: { saga }, now, setting }: Props) {
  const words = orderWords[setting.language];
  if (!saga) return <p class="soft">{words.noSaga}</p>;
  const { status, traceId, nextAttemptAt } = saga;
  return (
    <section class="panel" aria-labelledby="saga">
      <h2 id="saga">{words.saga}</h2>
      <p class="soft">
        {words.sagaStates[status]} · {words.trace} <code>{traceId}</code>
        {nextAttemptAt ? ` · ${words.nextAttempt} ${clockText(nextAttemptAt, setting)}` : ''}
      </p>
      <SagaPicture saga={saga} now={now} setting={setting} />
      <details>
        <summary>{words.steps}</summary>
        <Steps saga={saga} setting={setting} />
      </details>
    </section>
  );
}

type StepsProps = { readonly saga: SagaPartsFragment; readonly setting: Setting };

function Steps({ saga: { steps }, setting }: StepsProps) {
  const words = orderWords[setting.language];
  const heads = [words.step, words.stepState, words.attempts, words.time, words.error];
  return (
    <HeadedTable label={words.steps} heads={heads}>
      {steps.map(({ name, status, attempts, startedAt, finishedAt, error }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{words.stepStates[status]}</td>
          <td>{attempts}</td>
          <td>
            {startedAt ? <time dateTime={startedAt}>{clockText(startedAt, setting)}</time> : '–'}
            {startedAt && finishedAt
              ? `, ${words.took(String(Date.parse(finishedAt) - Date.parse(startedAt)))}`
              : ''}
          </td>
          <td class="long">{error ?? '–'}</td>
        </tr>
      ))}
    </HeadedTable>
  );
}
