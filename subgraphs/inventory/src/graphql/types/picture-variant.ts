import { addressOf } from '../../domain/picture.ts';
import type { PictureVariantResolvers } from '../schema.generated.ts';

export const PictureVariant = {
  url: (variant) => addressOf(variant),
} satisfies PictureVariantResolvers;
