import { orRefusal } from '@souk/platform/graphql';
import { NotFound, VersionConflict } from '@souk/platform/refusals';
import { id, ValidationFailed, valid } from '@souk/platform/validation';
import { z } from 'zod';
import { updateProduct as update } from '../../usecases/update-product.ts';
import { editorOf } from '../editor.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, expectedVersion: z.int() });
const refusals = [ValidationFailed, NotFound, VersionConflict] as const;

export const archiveProduct: MutationResolvers['archiveProduct'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const editor = editorOf(context.viewer);
    const archive = { ...valid(request, args), change: { status: 'ARCHIVED' } } as const;
    return context.transact((work) => update(work, editor, archive));
  });
