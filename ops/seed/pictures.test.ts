import sharp from 'sharp';
import { demoCatalogue } from './catalogue.ts';
import { drawing, rendered } from './pictures.ts';

describe('the pictures of the demo shop', () => {
  const drawings = new Set(demoCatalogue.map(({ category, thing }) => drawing(category, thing)));

  it('are one for each thing', () => {
    expect(drawings.size).toBe(30);
  });

  it('are small, and the same each time', async () => {
    const [svg = ''] = drawings;
    const picture = await rendered(svg);
    expect(await sharp(picture).metadata()).toMatchObject({
      format: 'png',
      width: 480,
      height: 480,
    });
    expect(await rendered(svg)).toEqual(picture);
    expect(picture.length).toBeLessThan(60_000);
  });

  it('exist only for the categories of the catalogue', () => {
    expect(() => drawing('cars', 0)).toThrow('no picture for the category cars');
  });
});
