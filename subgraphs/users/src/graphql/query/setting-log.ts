import { pageOf } from '@souk/platform/graphql/connection';
import { SettingChange } from '../../domain/shop-setting.ts';
import type { QueryResolvers } from '../schema.generated.ts';

export const settingLog: QueryResolvers['settingLog'] = (_, { key, ...page }, { read }) =>
  pageOf(read, SettingChange, key ? { key } : {}, { changedAt: 'desc', id: 'desc' }, page);
