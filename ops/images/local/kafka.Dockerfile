FROM souk-local/debian
COPY java /opt/java
COPY kafka /opt/kafka/libs
COPY kafka-run.sh /etc/kafka/docker/run
COPY kafka-tool.sh /opt/kafka/bin/kafka-tool.sh
RUN for tool in topics console-consumer console-producer consumer-groups configs get-offsets; do \
    ln -s kafka-tool.sh "/opt/kafka/bin/kafka-$tool.sh"; \
  done && \
  useradd --uid 1000 --create-home appuser && \
  mkdir -p /opt/kafka/config /var/lib/kafka/data && \
  chown -R appuser /opt/kafka/config /var/lib/kafka
ENV PATH=/opt/java/bin:$PATH
USER appuser
EXPOSE 9092
CMD ["/etc/kafka/docker/run"]
