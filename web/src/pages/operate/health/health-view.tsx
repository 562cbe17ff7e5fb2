import { useKeptCurrent } from '../../../browser/live/use-kept-current.ts';
import type { View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { HeadedTable } from '../parts/headed-table.tsx';
import type { HealthQuery } from './health.generated.ts';
import { healthWords } from './health-words.ts';

type Service = HealthQuery['health'][number];
type Words = (typeof healthWords)['en'];

const everyMs = () => 10_000;

/** How each service is: what it depends on, what waits, and what could not be handled. */
export const HealthView: View<HealthQuery> = ({ data: loaded, setting }) => {
  const { data, connection } = useKeptCurrent(loaded, { want: null, everyMs });
  const words = healthWords[setting.language];
  const { service, state, dependencies, lag, outbox, parked, letters } = words;
  const heads = [service, state, dependencies, lag, outbox, parked, letters];
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      <HeadedTable label={words.caption} heads={heads}>
        {data.health.map((one) => (
          <Row key={one.service} service={one} words={words} />
        ))}
      </HeadedTable>
    </>
  );
};

function Row({ service: one, words }: { readonly service: Service; readonly words: Words }) {
  const { service, dependencies, outboxPending, outboxOldestAgeSeconds, parkedMessages } = one;
  return (
    <tr>
      <th scope="row">{service}</th>
      <td>
        <StateBadge service={one} words={words} />
      </td>
      <td>
        {dependencies
          .map(({ name, available }) => (available ? name : words.missing(name)))
          .join(', ')}
      </td>
      <td class="one-line">{lagText(one, words)}</td>
      <td>
        {outboxPending ?? '–'}
        {outboxPending ? ` (${words.outboxAge(outboxOldestAgeSeconds ?? 0)})` : ''}
      </td>
      <td>{parkedMessages ?? '–'}</td>
      <td>
        {one.deadLetters ? (
          <a class="badge none" href={`/operate/letters?service=${service}`}>
            {one.deadLetters}
          </a>
        ) : (
          (one.deadLetters ?? '–')
        )}
      </td>
    </tr>
  );
}

function StateBadge({ service, words }: { readonly service: Service; readonly words: Words }) {
  if (!service.reachable) return <span class="badge none">{words.unreachable}</span>;
  if (!service.ready) return <span class="badge few">{words.notReady}</span>;
  return <span class="badge some">{words.ready}</span>;
}

function lagText({ lag }: Service, words: Words): string {
  if (lag === null) return '–';
  const behind = lag.filter(({ records }) => records !== '0');
  if (behind.length === 0) return words.upToDate;
  return behind.map(({ topic, records }) => words.records(records, topic)).join(', ');
}
