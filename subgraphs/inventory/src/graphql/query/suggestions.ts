import { text, validArguments } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import { suggestedNames } from '../../persistence/search-page.ts';
import type { QueryResolvers } from '../schema.generated.ts';

const request = z.object({ text: text(100) });
const suggestionsMax = 8;

export const suggestions: QueryResolvers['suggestions'] = async (_, args, { rows }) => {
  const { text: typed } = validArguments(request, args);
  if ([...typed].length < 2) return [];
  const names = await rows<{ name: string }>(suggestedNames(typed, suggestionsMax));
  return names.map(({ name }) => name);
};
