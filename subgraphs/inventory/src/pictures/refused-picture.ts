/** Why a file is not accepted as a picture. */
type Code =
  | 'EMPTY_FILE'
  | 'UNSUPPORTED_FORMAT'
  | 'WRONG_FILE_TYPE'
  | 'TOO_MANY_PIXELS'
  | 'UNREADABLE_PICTURE';

/** A file is not accepted. The message says what is wrong and what to do. */
export class RefusedPicture extends Error {
  override readonly name = 'RefusedPicture';
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
