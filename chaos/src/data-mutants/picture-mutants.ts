import { type DataMutant, inTable } from './data-mutant.ts';

const file = inTable(
  'inventory',
  'picture_files',
  'every stored picture has its files, and each is the one that its address names',
);
const kept = 'a picture is kept exactly while products have it, in gapless positions';
const picture = inTable('inventory', 'pictures', kept);
const ofProduct = inTable('inventory', 'product_pictures', kept);
const stray = inTable('inventory', 'pictures', 'no file of a picture is without its picture');

/** Faults in pictures, their files, and the pictures of products. */
export const pictureMutants: readonly DataMutant[] = [
  file(
    'a file of a picture that is gone',
    `delete from picture_files where picture_id = '$picture'`,
    'a file is missing',
    '$picture',
  ),
  file(
    'a file of a picture with another content',
    `update picture_files set content = '' where picture_id = '$picture'`,
    'a file has another content than its address',
    '$picture',
  ),
  picture(
    'the number of products that have a picture',
    `update pictures set uses = uses + 1 where id = '$picture'`,
    'another number of products has the picture',
    '$picture',
  ),
  ofProduct(
    'a picture that a product has lost',
    `delete from product_pictures where picture_id = '$picture'`,
    'another number of products has the picture',
    '$picture',
  ),
  ofProduct(
    'the position of a picture',
    `update product_pictures set position = 3 where picture_id = '$picture'`,
    'the positions of the pictures of a product have a gap',
    '$picture',
  ),
  stray(
    'a file in the database of a picture that is elsewhere',
    `update pictures set store = 'S3' where id = '$picture'`,
    'a file has no picture in the database',
    '$picture',
  ),
];
