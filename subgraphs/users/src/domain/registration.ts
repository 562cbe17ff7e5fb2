/** A call with an idempotency key. */
type Call = {
  readonly callerId: string;
  readonly operation: string;
  readonly key: string;
  /** Hash of the input without the password, which must not be stored, not even as a part of a hash. */
  readonly input: string;
};

export type RegistrationRequest = {
  readonly username: string;
  readonly email: string;
  /** Whether billing opens an account for the new user. */
  readonly opensAccount: boolean;
  /** Null for a request without an idempotency key. */
  readonly call: Call | null;
};

/**
 * A registration in progress. It is stored before the identity provider is called, and deleted with
 * the creation of the profile, so that an interrupted registration can be completed.
 */
export class Registration {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly opensAccount: boolean;
  readonly call: Call | null;
  /** Unique for each call, so that a retry finds its registration. */
  readonly callId: string | null;
  readonly startedAt: Date;
  /** True once the call was retried: then either attempt may create the user. */
  resumed = false;

  constructor(id: string, request: RegistrationRequest, callId: string | null, startedAt: Date) {
    this.id = id;
    this.username = request.username;
    this.email = request.email;
    this.opensAccount = request.opensAccount;
    this.call = request.call;
    this.callId = callId;
    this.startedAt = startedAt;
  }

  /** True for the user that this registration has created: user name and address are unique. */
  hasCreated(user: { readonly username: string; readonly email: string | null }): boolean {
    return user.username === this.username && user.email === this.email;
  }
}
