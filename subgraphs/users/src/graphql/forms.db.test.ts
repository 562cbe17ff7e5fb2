import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testForms } from '@souk/platform/testing/test-forms';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';

const newPerson = () => {
  const username = `u${newId().replaceAll('-', '').slice(-20)}`;
  return { username, email: `${username}@souk.example` };
};

let id: string;
const start = async () => {
  const harness = await usersHarness();
  const known = await harness.knownViewer();
  ({ id } = known);
  return { harness, viewer: { ...known, scopes: allRights(known.id).scopes } };
};
const profileChange = async (users: UsersHarness) => ({
  firstName: newId(),
  expectedVersion: (await users.profileOf(id))?.version,
});

testForms('users', start, [
  {
    name: 'register',
    answer: 'Registered',
    input: async () => ({ ...newPerson(), password: 'correct-horse-9' }),
  },
  { name: 'createUser', answer: 'User', input: async () => newPerson() },
  { name: 'updateProfile', answer: 'User', input: profileChange },
  { name: 'becomeSeller', answer: 'Seller', input: async () => ({ displayName: newId() }) },
]);
