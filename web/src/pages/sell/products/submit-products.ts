import type { FormAnswer, PageRequest } from '../../../page.ts';
import { changeCell } from './change-cell.ts';
import { changeTicked } from './change-ticked.ts';

/** Changes one value of a product, or all ticked products, as the form says. */
export function submitProducts(request: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  return form.get('do') === 'cell' ? changeCell(request, form) : changeTicked(request, form);
}
