/**
 * A change of a password under way. It is stored before the identity provider is called, and deleted once the
 * other sessions of the user have ended, so that a crash leaves none of them open.
 */
export class PasswordChange {
  readonly id: string;
  readonly userId: string;
  /** The session that may go on; null when all end. */
  readonly keptSession: string | null;
  readonly startedAt: Date;

  constructor(id: string, userId: string, keptSession: string | null, startedAt: Date) {
    this.id = id;
    this.userId = userId;
    this.keptSession = keptSession;
    this.startedAt = startedAt;
  }
}
