import { addressOf, middleOf } from '../../domain/picture.ts';
import type { PictureResolvers } from '../schema.generated.ts';

export const Picture = {
  url: ({ variants }) => addressOf(middleOf(variants)),
  variants: ({ variants }) => [...variants],
} satisfies PictureResolvers;
