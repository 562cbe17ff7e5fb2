import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { Editor } from '../domain/operator.ts';
import type { Product } from '../domain/product.ts';
import type { Tells } from '../usecases/publish.ts';
import type { Context } from './context.ts';
import { editorOf } from './editor.ts';
import { shown } from './shown.ts';

type Change = {
  readonly operation: string;
  readonly input: { readonly productId: string; readonly idempotencyKey: string };
  readonly change: (work: Work<Tells>, editor: Editor) => Promise<void>;
};

/**
 * Changes the stock of one product, once for each key, and writes into the log who did what, and
 * why. Returns the product as it is now.
 */
export async function changeStock(
  context: Context,
  { operation, input, change }: Change,
): Promise<Product> {
  const editor = editorOf(context.viewer);
  const { idempotencyKey: key, ...told } = input;
  const { replayed } = await context.transact((work) =>
    idempotent(work, { callerId: editor.id, operation, key, input }, async () => {
      await change(work, editor);
      return null;
    }),
  );
  if (!replayed) context.logger.info({ by: editor.id, ...told }, operation);
  return shown(context, input.productId);
}
