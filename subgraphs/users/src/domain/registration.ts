/**
 * Somebody is about to get a login. Written before the identity provider is asked, gone with the
 * profile: what a crash left open is found here.
 */
export class Registration {
  readonly id: string;
  readonly username: string;
  /** Whether billing opens an account for the new user. */
  readonly opensAccount: boolean;
  readonly startedAt: Date;

  constructor(id: string, username: string, opensAccount: boolean, startedAt: Date) {
    this.id = id;
    this.username = username;
    this.opensAccount = opensAccount;
    this.startedAt = startedAt;
  }
}
