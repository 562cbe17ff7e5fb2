import type { NotificationKind } from './notification-kind.ts';

/** How many endpoints a user may have at once. */
export const endpointsMax = 5;

/** For how long a former secret still signs, beside the new one. */
const formerSecretMs = 24 * 3_600_000;

export type EndpointStatus = 'ENABLED' | 'DISABLED';
export type DisabledReason = 'GONE' | 'FAILING';

type NewEndpoint = {
  readonly id: string;
  readonly userId: string;
  /** 1 to 5, one that no other endpoint of the user has. */
  readonly slot: number;
  readonly url: string;
  readonly kinds: readonly NotificationKind[];
  /** Encrypted. */
  readonly secret: string;
};

/** An address of a user to which notifications are posted. The secrets are encrypted. */
export class WebhookEndpoint {
  readonly id!: string;
  readonly userId!: string;
  readonly slot!: number;
  url!: string;
  kinds!: readonly NotificationKind[];
  status!: EndpointStatus;
  disabledReason!: DisabledReason | null;
  disabledAt!: Date | null;
  /** Null once the endpoint is deleted. */
  secret!: string | null;
  formerSecret!: string | null;
  formerSecretUntil!: Date | null;
  readonly lastSuccessAt!: Date | null;
  /** When a delivery was last claimed: a free place is for the endpoint that has waited longest. */
  readonly lastClaimedAt!: Date | null;
  /** When it was created, or enabled again. */
  enabledAt!: Date;
  /** The `seq` of its last delivery. */
  readonly lastSeq!: number;
  /** The `seq` of the last of its old deliveries that are deleted; 0 when it has all. */
  readonly deletedThrough!: number;
  readonly createdAt!: Date;
  deletedAt!: Date | null;
  version!: number;

  private constructor() {
    // `create` makes one.
  }

  static create(about: NewEndpoint, now: Date): WebhookEndpoint {
    return Object.assign(new WebhookEndpoint(), {
      ...about,
      ...{ status: 'ENABLED', disabledReason: null, disabledAt: null },
      ...{ formerSecret: null, formerSecretUntil: null, lastSeq: 0, deletedThrough: 0 },
      ...{ lastSuccessAt: null, lastClaimedAt: null },
      ...{ enabledAt: now, createdAt: now, deletedAt: null, version: 1 },
    });
  }

  /** Changes what is given. */
  update(changes: { readonly url?: string; readonly kinds?: readonly NotificationKind[] }): void {
    this.url = changes.url ?? this.url;
    this.kinds = changes.kinds ?? this.kinds;
    this.version += 1;
  }

  /** Replaces the secret. The replaced one signs as well for 24 hours; one before it no longer does. */
  rotate(secret: string, now: Date): void {
    this.formerSecret = this.secret;
    this.formerSecretUntil = new Date(now.getTime() + formerSecretMs);
    this.secret = secret;
    this.version += 1;
  }

  /** Sends again. Returns false, and changes nothing, when it is enabled already. */
  enable(now: Date): boolean {
    if (this.status === 'ENABLED') return false;
    this.status = 'ENABLED';
    this.disabledReason = null;
    this.disabledAt = null;
    this.enabledAt = now;
    this.version += 1;
    return true;
  }

  /** Ends the endpoint for good, and forgets its secrets. */
  delete(now: Date): void {
    this.deletedAt = now;
    this.secret = null;
    this.formerSecret = null;
    this.formerSecretUntil = null;
    this.version += 1;
  }
}
