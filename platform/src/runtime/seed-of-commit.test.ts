import { seedOfCommit } from './seed-of-commit.ts';

it('the seed of a commit is the same each time, short, and another one for another commit', () => {
  const [one, other] = ['7cf2d7c7a1b2c3d4', 'c2c31664a1b2c3d4'].map(seedOfCommit);
  expect(one).toBe(seedOfCommit('7cf2d7c7a1b2c3d4'));
  expect(one).not.toBe(other);
  expect(one).toBeLessThan(1_000_000);
});
