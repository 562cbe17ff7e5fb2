/** A migration cannot be written; the message says why and what to do. */
export class CannotMigrate extends Error {
  override readonly name = 'CannotMigrate';
}
