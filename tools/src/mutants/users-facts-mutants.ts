import type { TestedMutant } from './tested-mutant.ts';

const users = 'subgraphs/users/src';
const test = 'subgraphs/users/src/usecases/publish.db.test.ts';

/** Faults in the bodies of the facts of users. */
export const usersFactsMutants: readonly TestedMutant[] = [
  {
    name: 'last-address-published',
    description: 'The last address of a profile becomes the default of orders.',
    file: `${users}/usecases/publish.ts`,
    from: 'address: addresses[0] ?? null',
    to: 'address: addresses.at(-1) ?? null',
    test,
  },
  {
    name: 'address-kept-when-removed',
    description: 'A profile whose addresses were all removed keeps the published one.',
    file: `${users}/domain/profile.ts`,
    from: 'this.addresses = addresses ?? this.addresses;',
    to: 'this.addresses = addresses?.length ? addresses : this.addresses;',
    test,
  },
  {
    name: 'addresses-sorted',
    description: 'The addresses of a profile lose their order.',
    file: `${users}/domain/profile.ts`,
    from: 'this.addresses = addresses ?? this.addresses;',
    to: 'this.addresses = addresses?.toSorted((a, b) => (a.street < b.street ? -1 : 1)) ?? this.addresses;',
    test,
  },
  {
    name: 'seller-name-lost',
    description: 'user-changed does not say that a user sells.',
    file: `${users}/usecases/publish.ts`,
    from: '?? null, sellerName, at };',
    to: '?? null, sellerName: null, at };',
    test,
  },
  {
    name: 'account-for-everybody',
    description: 'Billing opens an account for whoever registers.',
    file: `${users}/usecases/publish.ts`,
    from: 'email, opensAccount });',
    to: 'email, opensAccount: true });',
    test,
  },
];
