/** A problem that the user can solve. The message says in one line what is wrong and what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** The fault of a file that could not be written, as the disk is full or the folder is read-only. */
export function cannotWrite(file: string, error: unknown): CannotStart {
  const { message = String(error) } = Object(error);
  return new CannotStart(`${file} can't be written: ${message}.`);
}
