import { Refusal } from './refusal.ts';

/** The entity does not exist, or the actor may not see it: the same answer, so ids reveal nothing. */
export class NotFound extends Refusal {
  override readonly name = 'NotFound';

  constructor(what: string) {
    super(`There is no such ${what}.`);
  }
}

/** The entity has changed since the caller read it. */
export class VersionConflict extends Refusal {
  override readonly name = 'VersionConflict';
  readonly currentVersion: number;

  constructor(currentVersion: number) {
    super('It has changed since you read it. Read it again, then repeat the change.');
    this.currentVersion = currentVersion;
  }
}

/** Throws VersionConflict unless the caller has read this version; null or undefined accepts any. */
export function assertVersion(actual: number, expected: number | null | undefined): void {
  if (expected !== null && expected !== undefined && expected !== actual) {
    throw new VersionConflict(actual);
  }
}

type FieldError = { path: string[]; message: string };

/** The request has invalid values; `fields` says which, and why. */
export class ValidationFailed extends Refusal {
  override readonly name = 'ValidationFailed';
  readonly fields: FieldError[];

  constructor(fields: FieldError[]) {
    super('The request has invalid values: see `fields`.');
    this.fields = fields;
  }
}

/** Runs an attempt; a ValidationFailed of it is thrown with each path as `pathOf` maps it. */
export async function withPaths<Result>(
  pathOf: (path: readonly string[]) => string[],
  attempt: () => Promise<Result>,
): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof ValidationFailed)) throw error;
    const fields = error.fields.map(({ path, message }) => ({ path: pathOf(path), message }));
    throw new ValidationFailed(fields);
  }
}
