FROM souk-local/debian
COPY node /usr/local/bin/
COPY npm /usr/local/lib/node_modules/npm
# The authorities that this machine trusts: its registry may be behind one of its own.
COPY ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && \
  ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx && \
  useradd --uid 1000 --create-home node
CMD ["node"]
