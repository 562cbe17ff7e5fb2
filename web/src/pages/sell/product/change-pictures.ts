import type { FormAnswer, PageRequest } from '../../../page.ts';
import { sellWords } from '../words.ts';
import { SellerProductDocument } from './product.generated.ts';
import { picturesMax } from './product-data.ts';
import { updateProduct } from './update-product.ts';

type PictureInput = { readonly pictureId: string; readonly alt: string };

const altMax = 300;

/** Adds the picture that was uploaded at the end. Its text is the name of the product, until somebody writes a better one. */
export async function addPicture(request: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  const words = sellWords[request.language].pictures;
  const values = { do: 'add-picture' };
  const fault = form.get('fault');
  if (fault) {
    const known = Object.entries(words.faults).find(([code]) => code === fault)?.[1];
    return { refused: { code: fault, message: known ?? words.faults.UNAVAILABLE, values } };
  }
  const id = request.parameters.id ?? '';
  const { product } = await request.ask(SellerProductDocument, { id });
  const pictures = product?.pictures.map((one) => ({ pictureId: one.id, alt: one.alt })) ?? [];
  const pictureId = form.get('picture') ?? '';
  // The same file again is the same picture.
  if (pictures.some((one) => one.pictureId === pictureId))
    return { refused: { code: 'PictureThere', message: words.alreadyThere, values } };
  if (pictures.length >= picturesMax)
    return { refused: { code: 'TooManyPictures', message: words.full, values } };
  const shown = new URLSearchParams({ version: String(product?.version ?? 0) });
  const added = { pictureId, alt: (product?.name ?? '').slice(0, altMax) };
  return updateProduct(request, shown, { pictures: [...pictures, added] }, values);
}

/** Saves the texts of the pictures, and moves or deletes the one that the button names, as `up:<id>`. */
export async function changePictures(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const words = sellWords[request.language].pictures;
  const [what = '', id = ''] = (form.get('do') ?? '').split(':');
  const alts = form.getAll('alt');
  const shown = form
    .getAll('picture')
    .map((pictureId, index) => ({ pictureId, alt: (alts[index] ?? '').trim() }));
  const pictures =
    what === 'remove' ? shown.filter(({ pictureId }) => pictureId !== id) : moved(shown, what, id);
  const values = { do: 'pictures' };
  if (pictures.some(({ alt }) => alt === ''))
    return { refused: { code: 'ValidationFailed', message: words.noAlt, values } };
  return updateProduct(request, form, { pictures }, values);
}

/** The pictures with one of them a place earlier or later; in their own order when there is no such place. */
function moved(pictures: readonly PictureInput[], what: string, id: string): PictureInput[] {
  const from = pictures.findIndex(({ pictureId }) => pictureId === id);
  const step = what === 'up' ? -1 : 1;
  const [one, other] = [pictures[from], pictures[from + step]];
  if (!['up', 'down'].includes(what) || !one || !other) return [...pictures];
  return pictures.with(from, other).with(from + step, one);
}
