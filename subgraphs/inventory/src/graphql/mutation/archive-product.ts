import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
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
