import { configFrom } from '../config.ts';
import { pictureStores } from './picture-settings.ts';

const valid = {
  INVENTORY_DATABASE_URL: 'postgresql://127.0.0.1/inventory',
  INVENTORY_SIGNING_KEY: 'k'.repeat(32),
  BUS_DATABASE_URL: 'postgresql://127.0.0.1/bus',
  OIDC_ISSUER: 'https://login.test/realms/souk',
  OIDC_JWKS_URL: 'https://login.test/realms/souk/certs',
};
const bucket = {
  PICTURES_S3_ENDPOINT: 'https://s3.test/',
  PICTURES_S3_BUCKET: 'souk-pictures',
  PICTURES_S3_ACCESS_KEY_ID: 'id',
  PICTURES_S3_SECRET_ACCESS_KEY: 'secret',
};
const storesFor = (more: object) =>
  pictureStores(configFrom({ ...valid, ...more }).pictures, { em: {} as never });

describe('the store of pictures', () => {
  it('is the database unless it is set', () => {
    const stores = storesFor({});
    expect(stores.current.name).toBe('DATABASE');
    expect(() => stores.named('S3')).toThrow('Pictures are in S3, which the settings do not have.');
  });

  it('is a bucket when it is set; pictures in the database are still read from there', () => {
    const stores = storesFor({ ...bucket, PICTURES_STORE: 's3' });
    expect(stores.current.name).toBe('S3');
    expect(stores.named('DATABASE').name).toBe('DATABASE');
  });

  it('may be the database again, while older pictures are in a bucket', () => {
    const stores = storesFor(bucket);
    expect(stores.current.name).toBe('DATABASE');
    expect(stores.named('S3').name).toBe('S3');
  });

  it('needs all settings of a bucket, and TLS in production', () => {
    expect(() => storesFor({ PICTURES_STORE: 's3' })).toThrow(
      'PICTURES_S3_ENDPOINT, PICTURES_S3_BUCKET, PICTURES_S3_ACCESS_KEY_ID, PICTURES_S3_SECRET_ACCESS_KEY',
    );
    expect(() => storesFor({ PICTURES_S3_BUCKET: 'souk' })).toThrow('PICTURES_S3_ENDPOINT');
    const plain = { ...bucket, PICTURES_S3_ENDPOINT: 'http://s3.test', NODE_ENV: 'production' };
    expect(() => storesFor(plain)).toThrow('Must begin with https:// in production.');
  });
});
