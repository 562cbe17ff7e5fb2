import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which report to cancel. */
export type CancelReportInput = {
  /** The id of the job. */
  id: string;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
};

/** What a job does. */
export type JobKind =
  /** The sales of each seller in one hour. */
  | 'SALES_HOURLY';

/** The state of a job. */
export type JobState =
  /** The job waits for a worker. */
  | 'QUEUED'
  /** A worker has the job. When the worker dies, another one takes it. */
  | 'RUNNING'
  /** The result is stored, and never changes. */
  | 'DONE'
  /** The job failed three times. */
  | 'FAILED'
  /** The job was cancelled, and has no result. */
  | 'CANCELLED';

/** Why a job was made. */
export type JobTrigger =
  /** A user asked for it. */
  | 'MANUAL'
  /** Its hour had passed. */
  | 'CRON';

/** Which job to run. */
export type RunJobInput = {
  /** The job. */
  kind: JobKind;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
};

/** Which report to make. */
export type RunReportInput = {
  /** The report. */
  kind: JobKind;
  /** An instant in the hour that the report is about. The hour must have passed. */
  hour: string;
  /** Unique for each request, chosen by the client. A retry with the same key returns the same result. */
  idempotencyKey: string;
};

/** Which schedule, and its new state. */
export type SetScheduleInput = {
  /** The job. */
  kind: JobKind;
  /** Whether no new job is to be made. */
  paused: boolean;
  /** The `version` of the schedule that the caller has read; another current version is a VersionConflict. */
  expectedVersion: number;
};

export type JobRowFragment = { id: string, kind: JobKind, from: string, to: string, state: JobState, trigger: JobTrigger, attempts: number, progress: number, error: string | null, createdAt: string, endedAt: string | null };

export type TasksQueryVariables = Exact<{ [key: string]: never; }>;


export type TasksQuery = { jobs: Array<{ id: string, kind: JobKind, from: string, to: string, state: JobState, trigger: JobTrigger, attempts: number, progress: number, error: string | null, createdAt: string, endedAt: string | null }>, schedules: Array<{ kind: JobKind, cron: string, paused: boolean, version: number }> };

export type TaskQueryVariables = Exact<{
  id: string;
}>;


export type TaskQuery = { report: { sha256: string | null, csv: string | null, id: string, kind: JobKind, from: string, to: string, state: JobState, trigger: JobTrigger, attempts: number, progress: number, error: string | null, createdAt: string, endedAt: string | null } | null };

export type RunTaskMutationVariables = Exact<{
  input: RunJobInput;
}>;


export type RunTaskMutation = { runJob:
    | { __typename: 'RunJobPayload', replayed: boolean, job: { id: string } }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type MakeReportMutationVariables = Exact<{
  input: RunReportInput;
}>;


export type MakeReportMutation = { runReport:
    | { __typename: 'RunReportPayload', report: { id: string } }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type CancelTaskMutationVariables = Exact<{
  input: CancelReportInput;
}>;


export type CancelTaskMutation = { cancelReport:
    | { __typename: 'CancelReportPayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'JobEnded', message: string }
    | { __typename: 'IdempotencyKeyReused', message: string }
   };

export type PauseTaskMutationVariables = Exact<{
  input: SetScheduleInput;
}>;


export type PauseTaskMutation = { setSchedule:
    | { __typename: 'SetSchedulePayload' }
    | { __typename: 'ValidationFailed', message: string, fields: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'VersionConflict', message: string }
   };

export type FieldErrorsFragment = { fields: Array<{ path: Array<string>, message: string }> };

export const TasksDocument = "query Tasks { jobs(first: 50) { ...JobRow } schedules { kind cron paused version } } fragment JobRow on JobRun { id kind from to state trigger attempts progress error createdAt endedAt }" as Document<TasksQuery, TasksQueryVariables>;
export const TaskDocument = "query Task($id: ID!) { report(id: $id) { ...JobRow sha256 csv } } fragment JobRow on JobRun { id kind from to state trigger attempts progress error createdAt endedAt }" as Document<TaskQuery, TaskQueryVariables>;
export const RunTaskDocument = "mutation RunTask($input: RunJobInput!) { runJob(input: $input) { __typename ...FieldErrors ... on RunJobPayload { replayed job { id } } ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<RunTaskMutation, RunTaskMutationVariables>;
export const MakeReportDocument = "mutation MakeReport($input: RunReportInput!) { runReport(input: $input) { __typename ...FieldErrors ... on RunReportPayload { report { id } } ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<MakeReportMutation, MakeReportMutationVariables>;
export const CancelTaskDocument = "mutation CancelTask($input: CancelReportInput!) { cancelReport(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<CancelTaskMutation, CancelTaskMutationVariables>;
export const PauseTaskDocument = "mutation PauseTask($input: SetScheduleInput!) { setSchedule(input: $input) { __typename ...FieldErrors ... on Refusal { message } } } fragment FieldErrors on ValidationFailed { fields { path message } }" as Document<PauseTaskMutation, PauseTaskMutationVariables>;
