export type Address = {
  readonly street: string;
  readonly city: string;
  readonly state: string | null;
  readonly country: string;
  readonly zipCode: string;
};

/** What the identity provider says of somebody. */
export type Person = {
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly roles: readonly string[];
};

export type ProfileChange = {
  readonly email?: string | undefined;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly addresses?: readonly Address[] | undefined;
};

/** What the shop knows about somebody with a login. Who they are is the identity provider's. */
export class Profile {
  readonly id: string;
  readonly username: string;
  readonly createdAt: Date;
  email: string;
  firstName: string | null;
  lastName: string | null;
  roles: readonly string[];
  addresses: readonly Address[] = [];
  /** Null for who does not sell. */
  sellerName: string | null = null;
  version = 1;
  /** The version that the identity provider was told of: lower while it has yet to hear. */
  identityVersion = 1;

  private constructor({ id, username, ...person }: Person, now: Date) {
    this.id = id;
    this.username = username;
    this.email = person.email;
    this.firstName = person.firstName;
    this.lastName = person.lastName;
    this.roles = person.roles;
    this.createdAt = now;
  }

  static of(person: Person, now: Date): Profile {
    return new Profile(person, now);
  }

  /** What is not named stays. */
  change({ email, firstName, lastName, addresses }: ProfileChange): void {
    this.email = email ?? this.email;
    if (firstName !== undefined) this.firstName = firstName;
    if (lastName !== undefined) this.lastName = lastName;
    this.addresses = addresses ?? this.addresses;
    this.version += 1;
  }

  /** Whether that changed anything: the same name twice is once. */
  sellAs(displayName: string): boolean {
    if (this.sellerName === displayName) return false;
    this.sellerName = displayName;
    this.roles = [...new Set([...this.roles, 'seller'])];
    this.version += 1;
    return true;
  }
}
