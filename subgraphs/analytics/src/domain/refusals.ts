import { Refusal } from '@souk/platform/kernel/refusal';
import type { JobState } from './job.ts';

/** The job has ended, so it cannot be cancelled. */
export class JobEnded extends Refusal {
  override readonly name = 'JobEnded';
  readonly state: JobState;

  constructor(state: JobState) {
    super(`The job is ${state}: it cannot be cancelled any more.`);
    this.state = state;
  }
}
