/** The identity provider is away, or fails: nothing can be said about what was asked of it. */
export class IdentityUnavailable extends Error {
  override readonly name = 'IdentityUnavailable';

  constructor(cause: unknown) {
    super('The identity provider can’t be reached.', { cause });
  }
}
