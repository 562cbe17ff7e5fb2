import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testEdges } from '@souk/platform/testing/test-edges';
import { usersHarness } from '../testing/harness.ts';

testEdges('users', async () => {
  const harness = await usersHarness();
  const known = await harness.knownViewer();
  const { id } = known;
  const { scopes } = allRights(id);
  let count = 0;
  const values = async () => {
    const username = `u${newId().replaceAll('-', '').slice(-20)}`;
    const version = (await harness.profileOf(id))?.version;
    const [currentPassword, newPassword] = ['correct-horse-8', 'correct-horse-7'];
    // Not for each request, as a hash is slow. The right password ends the count of wrong ones, of which
    // the provider allows ten.
    if (count++ % 4 === 0) {
      await harness.identity.setPassword(id, currentPassword);
      await harness.identity.verifyPassword(known.username, currentPassword);
    }
    const person = { username, email: `${username}@souk.example`, password: 'correct-horse-9' };
    const telephone = '+7 900 000-00-00';
    return {
      ...person,
      telephone,
      currentPassword,
      newPassword,
      id,
      userId: id,
      expectedVersion: version,
      value: '1.00',
      'setSetting.key': 'FAULT_BILLING',
      'setSetting.value': 'FAIL',
      'setSetting.until': new Date(harness.now.getTime() + 60_000).toISOString(),
      User: id,
      Seller: id,
      Shop: 'shop',
    };
  };
  const viewer = { ...known, scopes };
  return { harness, viewer, values };
});
