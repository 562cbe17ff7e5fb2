import type { Page, View } from '../../../page.ts';
import { mayOperate } from '../may-operate.ts';
import { HeadedTable } from '../parts/headed-table.tsx';
import { type Behind, behindIn } from './behind-in.ts';
import { TopicsDocument, type TopicsQuery } from './topics.generated.ts';
import { topicsWords } from './topics-words.ts';

const daySeconds = 86_400;

const TopicsView: View<TopicsQuery> = ({ data: { topics, health }, setting: { language } }) => {
  const words = topicsWords[language];
  const heads = [words.topic, words.partitions, words.positions, words.kept, words.lag];
  const keptFor = (seconds: string | null) =>
    seconds === null ? words.forEver : words.days(Number(seconds) / daySeconds);
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
      </div>
      <HeadedTable label={words.title} heads={heads}>
        {topics.map(({ name, retentionSeconds, compacted, partitions }) => (
          <tr key={name}>
            <th scope="row">
              <a href={`/operate/topics/${encodeURIComponent(name)}`}>{name}</a>
            </th>
            <td>{partitions.length}</td>
            <td>{keptIn(partitions).toLocaleString(language)}</td>
            <td>
              {keptFor(retentionSeconds)}
              {compacted ? `, ${words.compacted}` : ''}
            </td>
            <td>
              <BehindList behind={behindIn(name, health)} none={words.upToDate} />
            </td>
          </tr>
        ))}
      </HeadedTable>
    </>
  );
};

function BehindList({
  behind,
  none,
}: {
  readonly behind: readonly Behind[];
  readonly none: string;
}) {
  if (behind.length === 0) return <span class="soft">{none}</span>;
  return (
    <>
      {behind.map(({ service, records }) => (
        <span key={service} class="badge few">
          {service}: {records}
        </span>
      ))}
    </>
  );
}

/** How many positions of a topic are kept: with gaps, more than its records. */
function keptIn(partitions: TopicsQuery['topics'][number]['partitions']): bigint {
  return partitions.reduce((sum, { oldest, next }) => sum + BigInt(next) - BigInt(oldest), 0n);
}

/** The topics of the broker, and who is behind in them. */
export const topicsPage: Page<TopicsQuery> = {
  load: ({ ask }) => ask(TopicsDocument, {}),
  title: (_, { language }) => topicsWords[language].title,
  View: TopicsView,
  needsLogin: true,
  mayOpen: mayOperate,
};
