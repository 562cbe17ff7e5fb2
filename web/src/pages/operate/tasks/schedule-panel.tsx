import type { Setting } from '../../../page.ts';
import { timeText } from '../../../parts/time-text.ts';
import type { Schedule } from './load-tasks.ts';
import { tasksWords } from './tasks-words.ts';

type Props = {
  readonly schedule: Schedule;
  readonly hours: readonly string[];
  /** The idempotency key of its forms. */
  readonly formKey: string;
  readonly setting: Setting;
};

/** A job that runs by itself: when it runs next, and the forms that run, pause and resume it. */
export function SchedulePanel({ schedule, hours, formKey, setting }: Props) {
  const { kind, cron, paused, version, nextRun } = schedule;
  const words = tasksWords[setting.language];
  return (
    <section class="panel" aria-labelledby={kind}>
      <div class="row">
        <h2 id={kind}>{words.kinds[kind]}</h2>
        <code>{cron} UTC</code>
      </div>
      <p>
        {nextRun ? (
          <>
            {words.next}: <time dateTime={nextRun}>{timeText(nextRun, setting)}</time>
          </>
        ) : (
          words.paused
        )}
      </p>
      <div class="row start">
        <form method="post" action="/operate/tasks">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="key" value={formKey} />
          <button type="submit" name="do" value="run" title={words.runHint}>
            {words.run}
          </button>
        </form>
        <form method="post" action="/operate/tasks">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="version" value={version} />
          <button type="submit" class="quiet" name="do" value={paused ? 'resume' : 'pause'}>
            {paused ? words.resume : words.pause}
          </button>
        </form>
      </div>
      <form method="post" action="/operate/tasks" class="filters">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="key" value={formKey} />
        <label>
          {words.report}
          <select name="hour">
            {hours.map((hour) => (
              <option key={hour} value={hour}>
                {timeText(hour, setting)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="quiet" name="do" value="report">
          {words.make}
        </button>
      </form>
    </section>
  );
}
