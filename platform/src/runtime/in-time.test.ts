import { inTime } from './in-time.ts';

it('work that ends in time gives its result or its fault', async () => {
  expect(await inTime(Promise.resolve(7), 60_000)).toBe(7);
  await expect(inTime(Promise.reject(new Error('no')), 60_000)).rejects.toThrow('no');
});

it('work that takes too long is not waited for', async () => {
  const never = new Promise<never>(() => {});
  await expect(inTime(never, 1)).rejects.toThrow('There was no result within 1 ms.');
});
