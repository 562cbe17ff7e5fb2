import * as usecase from '../../usecases/read-settings.ts';
import type { QueryResolvers } from '../schema.generated.ts';

export const setting: QueryResolvers['setting'] = (_, { key }, { read, settingPolicy }) =>
  usecase.setting(read, key, settingPolicy, new Date());
