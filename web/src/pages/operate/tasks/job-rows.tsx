import type { Setting } from '../../../page.ts';
import { clockText, timeText } from '../../../parts/time-text.ts';
import { HeadedTable } from '../parts/headed-table.tsx';
import { JobBadge } from './job-badge.tsx';
import type { JobRowFragment } from './tasks.generated.ts';
import { tasksWords } from './tasks-words.ts';

type Props = { readonly jobs: readonly JobRowFragment[]; readonly setting: Setting };

/** A table of the runs of jobs. */
export function JobRows({ jobs, setting }: Props) {
  const words = tasksWords[setting.language];
  const heads = [words.hour, words.job, words.state, words.trigger, words.made, words.ended];
  return (
    <HeadedTable label={words.runs} heads={[...heads, words.attempts, words.cancel]}>
      {jobs.map((job) => (
        <Row key={job.id} job={job} setting={setting} />
      ))}
    </HeadedTable>
  );
}

function Row({ job, setting }: { readonly job: JobRowFragment; readonly setting: Setting }) {
  const { id, kind, from, state, trigger, attempts, createdAt, endedAt } = job;
  const words = tasksWords[setting.language];
  const isOpen = state === 'QUEUED' || state === 'RUNNING';
  return (
    <tr>
      <th scope="row">
        <a href={`/operate/tasks/${id}`}>
          <time dateTime={from}>{timeText(from, setting)}</time>
        </a>
      </th>
      <td>{words.kinds[kind]}</td>
      <td>
        <JobBadge job={job} setting={setting} />
      </td>
      <td>{words.triggers[trigger]}</td>
      <td>
        <time dateTime={createdAt}>{timeText(createdAt, setting)}</time>
      </td>
      <td>{endedAt ? <time dateTime={endedAt}>{clockText(endedAt, setting)}</time> : '–'}</td>
      <td>{attempts}</td>
      <td>
        {isOpen ? (
          <form method="post" action="/operate/tasks">
            <input type="hidden" name="id" value={id} />
            <button type="submit" class="link" name="do" value="cancel">
              {words.cancel}
            </button>
          </form>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}
