import { filesIn } from './built-files.ts';

const manifest = {
  'src/browser/enter.ts': { file: 'assets/enter.js', css: ['assets/enter.css'], imports: ['_a'] },
  _a: { file: 'assets/a.js', imports: ['_b'] },
  _b: { file: 'assets/b.js', imports: ['_a'] },
  'src/pages/x.tsx': { file: 'assets/x.js', imports: ['_c', '_a'] },
  _c: { file: 'assets/c.js' },
};

describe('the files of a page', () => {
  it('are the entry, and all that its view imports, once', () => {
    expect(filesIn(manifest)('src/pages/x.tsx')).toEqual({
      entry: '/assets/enter.js',
      styles: ['/assets/enter.css'],
      preloads: ['/assets/a.js', '/assets/b.js', '/assets/x.js', '/assets/c.js'],
    });
  });

  it('are those of the entry alone for a page without a view in the browser', () => {
    expect(filesIn(manifest)(undefined).preloads).toEqual(['/assets/a.js', '/assets/b.js']);
  });

  it('of a build without the entry are a fault', () => {
    expect(() => filesIn({})).toThrow('src/browser/enter.ts was not built.');
  });
});
