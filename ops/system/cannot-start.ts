/** A problem that the user can solve. The message says in one line what is wrong and what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
