# All images of Souk: docker build --build-arg SERVICE=orders .
# SERVICE is gateway, users, inventory, orders, billing, delivery, notifications, analytics, souk-gateway, web or jobs.
# `npm run images` builds all of them. No step of it needs BuildKit, so that older builders read it too.
ARG BUILD_IMAGE=node:24.21.0-slim
ARG RUN_IMAGE=node:24.21.0-slim

FROM ${BUILD_IMAGE} AS sources
WORKDIR /souk
COPY . .
# Apart from the code, so that a change of the code installs nothing anew.
RUN mkdir /manifests && cp --parents .npmrc package*.json */package.json subgraphs/*/package.json /manifests

# The packages of all images. Install scripts only fetch what tests need.
FROM ${BUILD_IMAGE} AS packages
COPY --from=sources /manifests /souk
WORKDIR /souk
RUN npm ci --omit=dev --ignore-scripts

FROM packages AS pruned
ARG SERVICE
COPY --from=sources /souk /souk
RUN node ops/images/prune.ts "${SERVICE}" /out
WORKDIR /out
RUN npm sbom --sbom-format cyclonedx > sbom.cdx.json

FROM ${RUN_IMAGE}
ARG SERVICE
ARG VERSION=0.0.0
ARG REVISION=unknown
ARG CREATED=1970-01-01T00:00:00Z
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="souk ${SERVICE}" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.created="${CREATED}" \
  org.opencontainers.image.source="${SOURCE}"
# The heap and the allocator are those of ops/system/heap-limits.ts: a gateway has 32 MB for young objects.
ARG YOUNG_MB=4
ENV NODE_OPTIONS="--max-old-space-size=192 --max-semi-space-size=${YOUNG_MB}" \
  MALLOC_ARENA_MAX=2 \
  MALLOC_MMAP_THRESHOLD_=131072 \
  MALLOC_TRIM_THRESHOLD_=131072
# A volume here keeps what the programs of `jobs` have done. It takes its owner from this folder.
RUN mkdir /state && chown 1000:1000 /state
# Owned by root: the service cannot change its code, even where the root is writable.
COPY --from=pruned /out /souk
WORKDIR /souk
USER 1000:1000
EXPOSE 8080 9090
STOPSIGNAL SIGTERM
# Without curl, and without another Node process for each probe. A start may wait for other parts.
HEALTHCHECK --interval=5s --timeout=3s --start-period=300s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9090 && printf 'GET /ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
CMD ["node", "main.ts"]
