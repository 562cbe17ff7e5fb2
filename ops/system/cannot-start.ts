/** Something that whoever started the system can mend: one line says what and how. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
