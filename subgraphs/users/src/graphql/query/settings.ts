import { allSettings } from '../../usecases/read-settings.ts';
import type { QueryResolvers } from '../schema.generated.ts';

export const settings: QueryResolvers['settings'] = (_, __, { read, settingPolicy }) =>
  allSettings(read, settingPolicy, new Date());
