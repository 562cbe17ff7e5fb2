import { useKeptCurrent } from '../../../browser/live/use-kept-current.ts';
import type { View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { JobRows } from './job-rows.tsx';
import type { TasksData } from './load-tasks.ts';
import { SchedulePanel } from './schedule-panel.tsx';
import { tasksWords } from './tasks-words.ts';

/** How often the page looks while a job is under way, and otherwise. */
const [busyMs, idleMs] = [2_000, 15_000];

const everyMs = ({ jobs }: TasksData) =>
  jobs.some(({ state }) => state === 'QUEUED' || state === 'RUNNING') ? busyMs : idleMs;

/** The jobs: their schedules, a button that runs each now, and what has run. */
export const TasksView: View<TasksData> = ({ data: loaded, setting, refused }) => {
  const { data, connection } = useKeptCurrent(loaded, { want: null, everyMs });
  const { schedules, jobs, hours, key } = data;
  const { done } = loaded;
  const words = tasksWords[setting.language];
  const doneText = doneTexts.find((name) => name === done);
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      <Refusal refused={refused} setting={setting} />
      {doneText && !refused ? <Notice kind="good">{words[doneText]}</Notice> : null}
      {schedules.map((schedule) => (
        <SchedulePanel
          key={schedule.kind}
          schedule={schedule}
          hours={hours}
          formKey={key}
          setting={setting}
        />
      ))}
      <h2 class="next">{words.runs}</h2>
      {jobs.length === 0 ? (
        <Notice kind="plain">{words.noRuns}</Notice>
      ) : (
        <JobRows jobs={jobs} setting={setting} />
      )}
    </>
  );
};

const doneTexts = ['ran', 'ranBefore', 'saved', 'cancelled'] as const;
