/** The provider does not do something now, and a later attempt may succeed. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
  /** 429: this client has asked too often. 503: all clients together have. */
  readonly status: 429 | 503;
  readonly retryAfterSeconds: number;

  constructor(status: 429 | 503, reason: string, retryAfterSeconds: number) {
    super(`${reason} Try again in ${retryAfterSeconds} s.`);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
