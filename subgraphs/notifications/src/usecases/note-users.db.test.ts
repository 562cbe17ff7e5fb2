import { newId } from '@souk/platform/runtime/id';
import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';
import { noteUsers } from './note-users.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

const note = (userId: string, email: string | null, version: number) =>
  harness.transact((work) => noteUsers(work, [{ userId, email, version }]));
const rowOf = async (userId: string) =>
  (
    await harness.run(
      'select email, version, refusals, suspended_at from recipients where user_id = ?',
      [userId],
    )
  )[0];

describe('the copy of the users', () => {
  it('has the address of the newest version', async () => {
    const ann = newId();
    await note(ann, 'one@souk.example', 1);
    await note(ann, 'two@souk.example', 2);
    expect(await rowOf(ann)).toMatchObject({ email: 'two@souk.example', version: 2 });
  });

  it('is not changed by an older event, nor by the same again', async () => {
    const ann = newId();
    await note(ann, 'two@souk.example', 2);
    const before = await rowOf(ann);
    for (const version of [0, 1, 2]) await note(ann, 'other@souk.example', version);
    expect(await rowOf(ann)).toEqual(before);
  });

  it('keeps the address when an event of an earlier release has none', async () => {
    const ann = newId();
    await note(ann, 'one@souk.example', 0);
    await note(ann, null, 4);
    expect(await rowOf(ann)).toMatchObject({ email: 'one@souk.example', version: 4 });
  });

  it('takes the address of a registration that arrives after a version without one', async () => {
    const ann = newId();
    await note(ann, null, 1);
    await note(ann, 'one@souk.example', 0);
    expect(await rowOf(ann)).toMatchObject({ email: 'one@souk.example', version: 1 });
  });

  it('lets another address get mails again', async () => {
    const ann = newId();
    await note(ann, 'one@souk.example', 1);
    await harness.run(
      'update recipients set refusals = 3, suspended_at = now() where user_id = ?',
      [ann],
    );
    await note(ann, 'one@souk.example', 2);
    expect(await rowOf(ann)).toMatchObject({ refusals: 3 });
    await note(ann, 'two@souk.example', 3);
    expect(await rowOf(ann)).toMatchObject({ refusals: 0, suspended_at: null });
  });

  it('is the newest when two arrive at once, and nothing of a refused one', async () => {
    const ann = newId();
    await Promise.all([1, 3, 2].map((version) => note(ann, `v${version}@souk.example`, version)));
    expect(await rowOf(ann)).toMatchObject({ email: 'v3@souk.example', version: 3 });
    const bob = newId();
    await expect(note(bob, 'a\0b', 1)).rejects.toThrow();
    expect(await rowOf(bob)).toBeUndefined();
  });
});
