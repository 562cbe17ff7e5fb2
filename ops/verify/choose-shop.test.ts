import type { ModeName } from '../modes/mode.ts';
import type { LocalSystem } from '../system/local-system.ts';
import { chooseShop, describeShop } from './choose-shop.ts';

const shop = (mode: ModeName) =>
  ({ running: { mode, gatewayUrl: `http://${mode}` }, folder: `/.souk/${mode}` }) as LocalSystem;
const [embedded, stack] = [shop('embedded'), shop('stack')];

describe('the shop to verify', () => {
  it('is the only one that runs', async () => {
    expect(await chooseShop([stack], null, null)).toBe(stack);
  });

  it('is the named one when several run', async () => {
    expect(await chooseShop([embedded, stack], 'stack', null)).toBe(stack);
    expect(await chooseShop([embedded, stack], 'embedded', null)).toBe(embedded);
  });

  it('is not another one than the named one', async () => {
    await expect(chooseShop([embedded], 'stack', null)).rejects.toThrow(
      'No shop runs in stack mode in this working copy: start one with "npm run stack".',
    );
  });

  it('must be named when several run and there is nobody to ask', async () => {
    await expect(chooseShop([embedded, stack], null, null)).rejects.toThrow(
      'Several shops run in this working copy: name one with --embedded or --stack.',
    );
  });

  it('is asked for when several run', async () => {
    const questions: string[] = [];
    const answer = (text: string) => async (question: string) => {
      questions.push(question);
      return text;
    };
    expect(await chooseShop([embedded, stack], null, answer('stack\n'))).toBe(stack);
    expect(questions).toEqual([
      `${describeShop(embedded)}\n${describeShop(stack)}\nWhich one, embedded or stack? `,
    ]);
    await expect(chooseShop([embedded, stack], null, answer('both'))).rejects.toThrow(
      'The answer must be embedded or stack.',
    );
  });

  it('is nothing when no shop runs', async () => {
    await expect(chooseShop([], null, null)).rejects.toThrow('No shop is running');
  });

  it('is described with its mode, address and state folder', () => {
    expect(describeShop(stack)).toBe('the stack shop at http://stack, state folder /.souk/stack');
  });
});
