/** A call that may come again, and then is answered the same. */
type Call = {
  readonly callerId: string;
  readonly operation: string;
  readonly key: string;
  /** Stands for what was asked. Not the thing itself: a password must not be kept here. */
  readonly input: string;
};

/** Who wants a login, and how the wish came. */
export type Wish = {
  readonly username: string;
  readonly email: string;
  /** Whether billing opens an account for the new user. */
  readonly opensAccount: boolean;
  /** Null for a call without an idempotency key. */
  readonly call: Call | null;
};

/**
 * Somebody is about to get a login. Written before the identity provider is asked, gone with the
 * profile: what a crash left open is found here.
 */
export class Registration {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly opensAccount: boolean;
  readonly call: Call | null;
  /** One for each call, so that a call which comes again finds what it began. */
  readonly callId: string | null;
  readonly startedAt: Date;
  /** Whether the call came again meanwhile: then either of the two may make the login. */
  resumed = false;

  constructor(id: string, wish: Wish, callId: string | null, startedAt: Date) {
    this.id = id;
    this.username = wish.username;
    this.email = wish.email;
    this.opensAccount = wish.opensAccount;
    this.call = wish.call;
    this.callId = callId;
    this.startedAt = startedAt;
  }

  /** A name and an address have one owner: who has both is whom we asked for. */
  made(user: { readonly username: string; readonly email: string | null }): boolean {
    return user.username === this.username && user.email === this.email;
  }
}
