import { addressOf, middleOf, readFileName, variantWidths } from './picture.ts';

const sha256 = 'a1'.repeat(32);
const variant = (width: number) => ({ width, height: 1, sha256 });

describe('the widths of a picture', () => {
  it.each([
    [4_000, [160, 480, 1_200]],
    [1_200, [160, 480, 1_200]],
    [800, [160, 480, 800]],
    [480, [160, 480]],
    [161, [160, 161]],
    [1, [1]],
  ])('of %d pixels are never above its own', (width, expected) => {
    expect(variantWidths(width)).toEqual(expected);
  });

  it('have a middle, also when there is only one', () => {
    expect(middleOf([160, 480, 1_200].map(variant)).width).toBe(480);
    expect(middleOf([160, 300].map(variant)).width).toBe(300);
    expect(middleOf([90].map(variant)).width).toBe(90);
    expect(() => middleOf([])).toThrow('no variant');
  });
});

describe('the address of a picture', () => {
  it('names the content of the file and its width', () => {
    const address = addressOf(variant(480));
    expect(address).toBe(`/pictures/${sha256}-480.webp`);
    expect(readFileName(address.slice('/pictures/'.length))).toEqual({ sha256, width: 480 });
  });

  it.each([
    '',
    `${sha256}.webp`,
    `${sha256.toUpperCase()}-480.webp`,
    `${sha256.slice(1)}-480.webp`,
    `${sha256}-0.webp`,
    `${sha256}-12000.webp`,
    `${sha256}-480.png`,
    `../${sha256}-480.webp`,
    `${sha256}-480.webp\n`,
  ])('is nothing else: %j', (name) => {
    expect(readFileName(name)).toBeNull();
  });
});
