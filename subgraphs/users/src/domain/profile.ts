import { storableText } from '@souk/platform/kernel/text';

export type Address = {
  readonly street: string;
  readonly city: string;
  readonly state: string | null;
  readonly country: string;
  readonly zipCode: string;
  /** Who receives the goods, and how the courier reaches that person. Addresses of earlier releases lack these. */
  readonly recipient?: string | null;
  readonly telephone?: string | null;
  readonly company?: string | null;
};

/** The attributes of a user at the identity provider. */
export type UserAttributes = {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly roles: readonly string[];
};

/** Undefined fields stay as they are; null removes a name, and leaves everything else as it is. */
export type ProfileChange = {
  readonly email?: string | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly addresses?: readonly Address[] | null | undefined;
};

/** What the shop knows about a user. Login and password belong to the identity provider. */
export class Profile {
  readonly id: string;
  readonly username: string;
  readonly createdAt: Date;
  /** Empty for a user without an address at the identity provider. */
  email: string;
  firstName: string | null;
  lastName: string | null;
  roles: readonly string[];
  addresses: readonly Address[] = [];
  /** Null for a user who is no seller. */
  sellerName: string | null = null;
  version = 1;
  /** The version that the identity provider has; a lower one than `version` is yet to be sent. */
  identityVersion = 1;

  private constructor({ id, username, ...user }: UserAttributes, now: Date) {
    this.id = id;
    this.username = storableText(username);
    this.email = storableText(user.email);
    this.firstName = storableName(user.firstName);
    this.lastName = storableName(user.lastName);
    this.roles = user.roles;
    this.createdAt = now;
  }

  static create(user: UserAttributes, now: Date): Profile {
    return new Profile(user, now);
  }

  change({ email, firstName, lastName, addresses }: ProfileChange): void {
    this.email = storableText(email ?? this.email);
    if (firstName !== undefined) this.firstName = storableName(firstName);
    if (lastName !== undefined) this.lastName = storableName(lastName);
    this.addresses = addresses ?? this.addresses;
    this.version += 1;
  }

  /** Makes the user a seller with this name. Returns false when that changes nothing. */
  sellAs(displayName: string): boolean {
    if (this.sellerName === displayName) return false;
    this.sellerName = displayName;
    this.roles = [...new Set([...this.roles, 'seller'])];
    this.version += 1;
    return true;
  }
}

/** The identity provider's users may have any name, and must be able to log in. */
function storableName(name: string | null): string | null {
  return name === null ? null : storableText(name);
}
