import type { Page, Setting, View } from '../../../page.ts';
import { Notice } from '../../../parts/notice.tsx';
import { timeText } from '../../../parts/time-text.ts';
import { mayOperate } from '../may-operate.ts';
import { HeadedTable } from '../parts/headed-table.tsx';
import { linkTo } from '../parts/paging.tsx';
import { Source } from '../parts/source.tsx';
import { operateWords } from '../words.ts';
import { loadTopic, type TopicData } from './load-topic.ts';
import { topicWords } from './topic-words.ts';

type Props = { readonly data: TopicData; readonly setting: Setting };

const TopicView: View<TopicData> = ({ data, setting }) => {
  const { topic, query, records, endCursor, isLater } = data;
  const words = topicWords[setting.language];
  const path = `/operate/topics/${encodeURIComponent(topic.name)}`;
  return (
    <>
      <div class="heading">
        <h1>{topic.name}</h1>
      </div>
      <Partitions data={data} setting={setting} />
      <h2 class="next">{words.records}</h2>
      <Filters path={path} data={data} setting={setting} />
      {records.length === 0 ? (
        <Notice kind="plain">{words.none}</Notice>
      ) : (
        <Records data={data} setting={setting} />
      )}
      <nav class="paging" aria-label={words.records}>
        {isLater ? (
          <a class="button quiet" href={linkTo(path, query)}>
            {words.newest}
          </a>
        ) : null}
        <a class="button" href={linkTo(path, { ...query, after: endCursor })}>
          {words.later}
        </a>
      </nav>
    </>
  );
};

function Partitions({ data: { topic }, setting: { language } }: Props) {
  const words = topicWords[language];
  const heads = [words.partition, words.oldest, words.next];
  return (
    <HeadedTable label={`${topic.name}: ${words.partition}`} heads={heads}>
      {topic.partitions.map(({ number, oldest, next }) => (
        <tr key={number}>
          <th scope="row">{number}</th>
          <td>{oldest}</td>
          <td>{next}</td>
        </tr>
      ))}
    </HeadedTable>
  );
}

function Filters({ path, data, setting }: Props & { readonly path: string }) {
  const { topic, query } = data;
  const words = topicWords[setting.language];
  const { all, search } = operateWords[setting.language];
  return (
    <form action={path} method="get" class="filters">
      <label>
        {words.partition}
        <select name="partition">
          <option value="">{all}</option>
          {topic.partitions.map(({ number }) => (
            <option key={number} selected={String(number) === query.partition}>
              {number}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.key}
        <input type="text" name="key" value={query.key} />
      </label>
      <button type="submit">{search}</button>
    </form>
  );
}

function Records({ data: { records }, setting }: Props) {
  const words = topicWords[setting.language];
  const heads = [words.position, words.at, words.type, words.key, words.body];
  return (
    <HeadedTable label={words.records} heads={heads}>
      {records.map(({ partition, position, key, at, type, text, headers }) => (
        <tr key={`${partition}-${position}`}>
          <th scope="row">
            {partition}/{position}
          </th>
          <td>
            <time dateTime={at}>{timeText(at, setting)}</time>
          </td>
          <td>{type ?? '–'}</td>
          <td class="long">
            <code>{key ?? '–'}</code>
          </td>
          <td>
            <details>
              <summary>{text === null ? words.tombstone : shortened(text)}</summary>
              <Source
                label={`${words.body} ${partition}/${position}`}
                text={`${text ?? ''}\n\n${JSON.stringify(headers, null, 2)}`}
              />
            </details>
          </td>
        </tr>
      ))}
    </HeadedTable>
  );
}

/** The beginning of a text, to know a record by. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')} …` : text;
}

/** A topic: its partitions, and its records by time. */
export const topicPage: Page<TopicData> = {
  load: loadTopic,
  title: ({ topic }) => topic.name,
  View: TopicView,
  needsLogin: true,
  mayOpen: mayOperate,
};
