import type { FormAnswer, PageRequest } from '../../../page.ts';
import { setStock } from '../set-stock.ts';
import { changeGroup, createGroup } from './change-group.ts';
import { addPicture, changePictures } from './change-pictures.ts';
import { saveProduct } from './update-product.ts';

/** Handles the forms of a product, by what their buttons say. */
export async function submitProduct(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const [what] = (form.get('do') ?? '').split(':');
  switch (what) {
    case 'stock':
      return setStock(request, form, `${request.url.pathname}?saved=1`);
    case 'add-picture':
      return addPicture(request, form);
    case 'save-pictures':
    case 'up':
    case 'down':
    case 'remove':
      return changePictures(request, form);
    case 'create-group':
      return createGroup(request, form);
    case 'save-group':
    case 'leave-group':
      return changeGroup(request, form);
    default:
      return saveProduct(request, form);
  }
}
