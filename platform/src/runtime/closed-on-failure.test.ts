import { closedOnFailure } from './closed-on-failure.ts';

const ended: string[] = [];
const defer = (opened: AsyncDisposableStack) => {
  for (const name of ['first', 'second']) opened.defer(() => void ended.push(name));
};
beforeEach(() => void ended.splice(0));

describe('what is opened one after the other', () => {
  it('is ended, the last one first, when the next one cannot be opened', async () => {
    const opening = closedOnFailure(async (opened) => {
      defer(opened);
      throw new Error('no port');
    });
    await expect(opening).rejects.toThrow('no port');
    expect(ended).toEqual(['second', 'first']);
  });

  it('stays open when all could be opened', async () => {
    const opened = await closedOnFailure(async (stack) => {
      defer(stack);
      return stack;
    });
    expect(ended).toEqual([]);
    await opened.disposeAsync();
    expect(ended).toEqual(['second', 'first']);
  });
});
