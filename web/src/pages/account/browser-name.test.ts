import { browserName } from './browser-name.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the name of a browser', () => {
  it.each([
    [`${windows} Chrome/156.0.0.0 Safari/537.36`, 'Chrome, Windows'],
    [`${windows} Chrome/156.0.0.0 Safari/537.36 Edg/156.0`, 'Edge, Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:147.0) Gecko/20100101 Firefox/147.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 26_2 like Mac OS X) Version/26.2 Mobile Safari/604.1',
      'Safari, iPhone',
    ],
    ['curl/8.0', null],
    [null, null],
  ])('in %s is %s', (sent, name) => expect(browserName(sent)).toBe(name));
});
