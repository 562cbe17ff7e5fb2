const { SwaggerUIBundle } = window;

SwaggerUIBundle({
  url: '/swagger/openapi.json',
  dom_id: '#swagger',
  layout: 'BaseLayout',
  validatorUrl: null,
  persistAuthorization: false,
  // A token and the session's cookie together are refused: with a token the browser leaves the cookie out.
  requestInterceptor: (request) => {
    if (request.headers.Authorization) request.credentials = 'omit';
    return request;
  },
});
