#!/usr/bin/env bash
# What docker-compose.yml uses of the image apache/kafka: settings from the environment, and a formatted log.
set -eu
settings=/opt/kafka/config/server.properties
: > "$settings"
while IFS='=' read -r name value; do
  case $name in
    KAFKA_HEAP_OPTS) ;;
    KAFKA_*)
      key=${name#KAFKA_}
      key=${key,,}
      printf '%s=%s\n' "${key//_/.}" "$value" >> "$settings"
      ;;
  esac
done < <(env)
# Options, not one word.
# shellcheck disable=SC2206
java=(java ${KAFKA_HEAP_OPTS:-} -XX:+UseSerialGC -XX:TieredStopAtLevel=1
  -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp '/opt/kafka/libs/*')
if [ ! -f "$KAFKA_LOG_DIRS/meta.properties" ]; then
  "${java[@]}" kafka.tools.StorageTool format -t "$CLUSTER_ID" -c "$settings"
fi
exec "${java[@]}" kafka.Kafka "$settings"
