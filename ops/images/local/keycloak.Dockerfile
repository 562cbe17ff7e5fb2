FROM souk-local/debian
COPY java /opt/java
COPY --chown=1000:0 keycloak /opt/keycloak
RUN mkdir -p /opt/keycloak/data/import && chown -R 1000:0 /opt/keycloak/data
ENV PATH=/opt/java/bin:$PATH JAVA_HOME=/opt/java
USER 1000
EXPOSE 8080 9000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
