import type { FormAnswer, PageRequest } from '../../../page.ts';
import { answered } from '../parts/answered.ts';
import {
  CancelTaskDocument,
  type JobKind,
  MakeReportDocument,
  PauseTaskDocument,
  RunTaskDocument,
} from './tasks.generated.ts';

const page = '/operate/tasks';

/** There is one kind so far; the graph refuses others. */
const kindIn = (form: URLSearchParams) => (form.get('kind') ?? 'SALES_HOURLY') as JobKind;

/** Runs a job, makes a report, cancels one, or pauses and resumes a schedule, as the button says. */
export async function submitTasks(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const what = form.get('do');
  if (what === 'cancel') return cancelTask(request, form);
  if (what === 'report') return makeReport(request, form);
  if (what === 'pause' || what === 'resume') return setPaused(request, form, what === 'pause');
  return runTask(request, form);
}

async function runTask({ ask, language }: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  const { runJob } = await ask(RunTaskDocument, {
    input: { kind: kindIn(form), idempotencyKey: form.get('key') ?? '' },
  });
  const isOld = 'replayed' in runJob && runJob.replayed;
  return answered(runJob, `${page}?done=${isOld ? 'ranBefore' : 'ran'}`, form, language);
}

async function makeReport(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const { runReport } = await ask(MakeReportDocument, {
    input: {
      kind: kindIn(form),
      hour: form.get('hour') ?? '',
      idempotencyKey: form.get('key') ?? '',
    },
  });
  const made = 'report' in runReport ? `${page}/${runReport.report.id}` : page;
  return answered(runReport, made, form, language);
}

async function cancelTask(
  { ask, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const id = form.get('id') ?? '';
  const { cancelReport } = await ask(CancelTaskDocument, {
    // A job is cancelled once, whichever form asks for it.
    input: { id, idempotencyKey: `cancel-${id}` },
  });
  return answered(cancelReport, `${page}?done=cancelled`, form, language);
}

async function setPaused(
  { ask, language }: PageRequest,
  form: URLSearchParams,
  paused: boolean,
): Promise<FormAnswer> {
  const { setSchedule } = await ask(PauseTaskDocument, {
    input: { kind: kindIn(form), paused, expectedVersion: Number(form.get('version')) },
  });
  return answered(setSchedule, `${page}?done=saved`, form, language);
}
