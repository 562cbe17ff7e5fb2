import { useKeptCurrent } from '../../../browser/live/use-kept-current.ts';
import type { View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { timeText } from '../../../parts/time-text.ts';
import { Source } from '../parts/source.tsx';
import { JobBadge } from './job-badge.tsx';
import type { TaskQuery } from './tasks.generated.ts';
import { tasksWords } from './tasks-words.ts';

export type TaskData = NonNullable<TaskQuery['report']>;

const everyMs = ({ endedAt }: TaskData) => (endedAt === null ? 2_000 : null);

/** One run of a job, and its result. */
export const TaskView: View<TaskData> = ({ data: loaded, setting }) => {
  const { data, connection } = useKeptCurrent(loaded, { want: null, everyMs });
  const { id, kind, from, to, attempts, error, endedAt, csv, sha256 } = data;
  const words = tasksWords[setting.language];
  return (
    <>
      <div class="heading">
        <h1>
          {words.kinds[kind]}, {timeText(from, setting)}
        </h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      <section class="panel" aria-live="polite">
        <JobBadge job={data} setting={setting} />
        <dl class="facts">
          <dt>{words.hour}</dt>
          <dd>
            {timeText(from, setting)} – {timeText(to, setting)}
          </dd>
          <dt>{words.attempts}</dt>
          <dd>{attempts}</dd>
          {error ? <dt>{words.error}</dt> : null}
          {error ? <dd class="long">{error}</dd> : null}
          {sha256 ? <dt>{words.digest}</dt> : null}
          {sha256 ? (
            <dd>
              <code>{sha256}</code>
            </dd>
          ) : null}
        </dl>
      </section>
      <section class="panel" aria-labelledby="result">
        <div class="row">
          <h2 id="result">{words.result}</h2>
          {csv === null ? null : (
            <a class="button quiet" download href={`/api/v1/reports/${id}/csv`}>
              {words.download}
            </a>
          )}
        </div>
        {csv === null ? (
          <p class="soft">{endedAt === null ? words.noResult : words.neverResult}</p>
        ) : (
          <Source label="CSV" text={csv.replace('\uFEFF', '')} />
        )}
      </section>
      <p class="lead">
        <a href="/operate/tasks">{words.back}</a>
      </p>
    </>
  );
};
