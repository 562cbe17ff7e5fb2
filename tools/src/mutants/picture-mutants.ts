import type { TestedMutant } from './tested-mutant.ts';

const upload = 'gateway/src/pictures/accept-uploads.ts';
const uploadTest = 'gateway/src/pictures/use-pictures.test.ts';
const reader = 'subgraphs/inventory/src/pictures/picture-reader.ts';
const readerTest = 'subgraphs/inventory/src/pictures/picture-reader.test.ts';
const rows = 'subgraphs/inventory/src/persistence/picture-rows.ts';
const attached = 'subgraphs/inventory/src/persistence/replace-pictures.ts';
const attachedTest = 'subgraphs/inventory/src/usecases/attach-pictures.db.test.ts';
const sweepTest = 'subgraphs/inventory/src/usecases/sweep-pictures.db.test.ts';
const routeTest = 'subgraphs/inventory/src/pictures/picture-routes.db.test.ts';

/** Faults in the upload, the reading, the storage and the use of pictures. */
export const pictureMutants: readonly TestedMutant[] = [
  {
    name: 'picture-upload-without-csrf',
    description: 'A form of another site uploads a picture with the cookie of a seller.',
    file: upload,
    from: "via === 'cookie' && !isCsrfSafe(request, origins)",
    to: 'via === null',
    test: uploadTest,
  },
  {
    name: 'picture-upload-by-buyers',
    description: 'The gateway reads the file of a caller who may not upload.',
    file: upload,
    from: "if (!viewer.scopes.includes('catalog:write')) throw forbidden(403);",
    to: "if (viewer.scopes.includes('x')) throw forbidden(403);",
    test: uploadTest,
  },
  {
    name: 'picture-upload-unbounded',
    description: 'A file above 8 MB is stored, cut off at 8 MB.',
    file: 'gateway/src/pictures/read-upload.ts',
    from: 'if (file.truncated) {',
    to: 'if (length < 0) {',
    test: uploadTest,
  },
  {
    name: 'picture-any-pixels',
    description: 'A picture of any number of pixels is decoded.',
    file: reader,
    from: 'width * height > allowed || Math.max(width, height) > sideMax',
    to: 'width < 0',
    test: readerTest,
  },
  {
    name: 'picture-damaged',
    description: 'A picture whose end is missing is accepted.',
    file: reader,
    from: "failOn: 'error',",
    to: "failOn: 'none',",
    test: readerTest,
  },
  {
    name: 'picture-on-its-side',
    description: 'A picture is not turned as its file says.',
    file: reader,
    from: '      .autoOrient()\n',
    to: '',
    test: readerTest,
  },
  {
    name: 'picture-of-anybody',
    description: 'A seller attaches a picture that another one has uploaded.',
    file: attached,
    from: 'exists (select from picture_uploads where picture_id = id\n        and owner_id in (select jsonb_array_elements_text(?::jsonb)))',
    to: '?::jsonb is not null',
    test: attachedTest,
  },
  {
    name: 'picture-swept-while-young',
    description: 'A picture is deleted before a day is over.',
    file: rows,
    from: "status_at < now() - interval '1 day'",
    to: "status_at < now() - interval '1 hour'",
    test: sweepTest,
  },
  {
    name: 'picture-upload-left',
    description: 'What an upload has left that ended in between is never deleted.',
    file: rows,
    from: "or status = 'STORING' and",
    to: 'or false and',
    test: sweepTest,
  },
  {
    name: 'picture-served-while-deleted',
    description: 'A file is served of a picture that is being deleted.',
    file: rows,
    from: "and p.status in ('STAGED', 'ATTACHED') limit 1",
    to: 'limit 1',
    test: routeTest,
  },
];
