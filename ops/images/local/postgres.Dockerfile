FROM souk-local/debian
COPY native /usr/lib/postgresql/18
COPY postgres-entrypoint.sh /usr/local/bin/docker-entrypoint.sh
RUN groupadd --gid 999 postgres && \
  useradd --uid 999 --gid postgres --home-dir /var/lib/postgresql postgres && \
  install --directory --owner postgres --group postgres --mode 1777 /var/lib/postgresql && \
  install --directory --owner postgres --group postgres --mode 3777 /var/run/postgresql
ENV PATH=/usr/lib/postgresql/18/bin:$PATH PGDATA=/var/lib/postgresql/18/docker
VOLUME /var/lib/postgresql
ENTRYPOINT ["docker-entrypoint.sh"]
STOPSIGNAL SIGINT
EXPOSE 5432
CMD ["postgres"]
