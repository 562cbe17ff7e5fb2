const response = await fetch('%s', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ products(first: 1) { totalCount } }' }),
});
const text = await response.text();
console.info(response.status, text);
if (!(JSON.parse(text).data?.products.totalCount >= 0)) process.exitCode = 1;
