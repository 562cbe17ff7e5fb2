import type { Setting } from '../../../page.ts';
import type { JobRowFragment } from './tasks.generated.ts';
import { tasksWords } from './tasks-words.ts';

type Props = {
  readonly job: Pick<JobRowFragment, 'state' | 'progress'>;
  readonly setting: Setting;
};

/** The state of a job, with its progress while it is running. */
export function JobBadge({ job: { state, progress }, setting: { language } }: Props) {
  const text = tasksWords[language].states[state];
  return (
    <span class={`badge ${tones[state]}`}>
      {state === 'RUNNING' ? `${text} ${progress} %` : text}
    </span>
  );
}

const tones = { QUEUED: 'few', RUNNING: 'few', DONE: 'some', FAILED: 'none', CANCELLED: 'none' };
