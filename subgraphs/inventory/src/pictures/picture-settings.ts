import type { MikroORM } from '@mikro-orm/postgresql';
import { type ConfigIssue, httpUrl } from '@souk/platform/runtime/config';
import { onlyHttpsInProduction } from '@souk/platform/runtime/production';
import { z } from 'zod';
import { databasePictureStore } from './database-picture-store.ts';
import { type PictureStores, storesOf } from './picture-store.ts';
import { type S3Settings, s3PictureStore } from './s3-picture-store.ts';

/** Where the files of pictures are kept. */
export const pictureSettings = {
  /** `database` is the one of inventory. */
  PICTURES_STORE: z.enum(['database', 's3']).default('database'),
  PICTURES_S3_ENDPOINT: httpUrl.optional(),
  PICTURES_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{2,62}$/)
    .optional(),
  PICTURES_S3_REGION: z.string().min(1).default('us-east-1'),
  PICTURES_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  PICTURES_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
};

const needed = ['ENDPOINT', 'BUCKET', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'].map(
  (name) => `PICTURES_S3_${name}`,
);

/** A bucket needs all of its settings, also when only older pictures are in it. */
export function pictureIssues(environment: NodeJS.ProcessEnv): ConfigIssue[] {
  const isUsed =
    environment.PICTURES_STORE === 's3' || needed.some((name) => environment[name] !== undefined);
  const path = isUsed ? needed.filter((name) => !environment[name]) : [];
  return [
    ...(path.length > 0 ? [{ path, message: 'A store of pictures in S3 needs them.' }] : []),
    ...onlyHttpsInProduction(environment, ['PICTURES_S3_ENDPOINT']),
  ];
}

type Read = z.infer<z.ZodObject<typeof pictureSettings>>;

/** Which store new pictures go to, and the bucket if there is one. */
export type PictureConfig = {
  readonly store: 'database' | 's3';
  readonly s3: S3Settings | null;
};

export function pictureConfigOf(read: Read): PictureConfig {
  const {
    PICTURES_STORE: store,
    PICTURES_S3_ENDPOINT: endpoint,
    PICTURES_S3_BUCKET: bucket,
    PICTURES_S3_REGION: region,
    PICTURES_S3_ACCESS_KEY_ID: accessKeyId,
    PICTURES_S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = read;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return { store, s3: null };
  const address = endpoint.replace(/\/+$/, '');
  return { store, s3: { endpoint: address, bucket, region, accessKeyId, secretAccessKey } };
}

/** The stores of the settings. Pictures stay in the store that they were stored in. */
export function pictureStores(
  { store, s3 }: PictureConfig,
  orm: Pick<MikroORM, 'em'>,
): PictureStores {
  const database = databasePictureStore(orm);
  if (!s3) return storesOf(database);
  const bucket = s3PictureStore(s3);
  return store === 's3' ? storesOf(bucket, database) : storesOf(database, bucket);
}
