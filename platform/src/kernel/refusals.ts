import { Refusal } from './refusal.ts';

/** There is no such thing, or it is somebody else's: nobody can tell the two apart. */
export class NotFound extends Refusal {
  override readonly name = 'NotFound';

  constructor(what: string) {
    super(`There is no such ${what}.`);
  }
}

/** Somebody else changed it after the caller read it. */
export class VersionConflict extends Refusal {
  override readonly name = 'VersionConflict';
  readonly currentVersion: number;

  constructor(currentVersion: number) {
    super('Somebody else changed it first.');
    this.currentVersion = currentVersion;
  }
}

/** Throws VersionConflict when the caller has read another version; null or nothing is any. */
export function assertVersion(actual: number, expected: number | null | undefined): void {
  if (expected !== null && expected !== undefined && expected !== actual) {
    throw new VersionConflict(actual);
  }
}

type FieldError = { path: string[]; message: string };

/** The caller sent values that make no sense. */
export class ValidationFailed extends Refusal {
  override readonly name = 'ValidationFailed';
  readonly fields: FieldError[];

  constructor(fields: FieldError[]) {
    super('Some of the values are not valid.');
    this.fields = fields;
  }
}
