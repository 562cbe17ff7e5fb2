{{/* The template of a service's pods. Takes `root`, `name` and `service`. */}}
{{- define "souk.pod" -}}
{{- $root := .root -}}
{{- $configName := default (printf "%s-config" .name) .service.configName -}}
metadata:
  labels:
    {{- include "souk.labels" .name | nindent 4 }}
  annotations:
    # A change of the settings restarts the pods.
    checksum/app-config: {{ include "souk.appConfig" $root | sha256sum }}
    checksum/config: {{ include "souk.serviceConfig" . | sha256sum }}
    {{- with .service.revision }}
    souk.example/revision: {{ . | quote }}
    {{- end }}
    {{- if eq .name "gateway" }}
    checksum/supergraph: {{ $root.Files.Get "files/supergraph.graphql" | sha256sum }}
    {{- end }}
spec:
  serviceAccountName: {{ .name }}
  automountServiceAccountToken: false
  # A Service named gateway would set GATEWAY_PORT to `tcp://…`.
  enableServiceLinks: false
  terminationGracePeriodSeconds: {{ .service.terminationGraceSeconds }}
  securityContext:
    {{- include "souk.podSecurity" . | nindent 4 }}
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: topology.kubernetes.io/zone
      whenUnsatisfiable: ScheduleAnyway
      labelSelector: { matchLabels: { app: {{ .name }} } }
  containers:
    - name: {{ .name }}
      image: {{ include "souk.image" (dict "root" $root "image" .service.image) }}
      imagePullPolicy: {{ $root.Values.image.pullPolicy }}
      {{- with .service.command }}
      command: {{ toJson . }}
      {{- end }}
      ports:
        - { name: http, containerPort: {{ .service.port }} }
        - { name: management, containerPort: 9090 }
      envFrom:
        - configMapRef: { name: app-config }
        - configMapRef: { name: {{ $configName }} }
        {{- include "souk.secretRefs" . | nindent 8 }}
      {{- with include "souk.brokerUser" . }}
      env:
        {{- . | nindent 8 }}
      {{- end }}
      {{- include "souk.probes" .service.probes | nindent 6 }}
      lifecycle:
        # Until the endpoint is removed everywhere, requests still come.
        preStop: { sleep: { seconds: 5 } }
      resources:
        {{- toYaml .service.resources | nindent 8 }}
      securityContext:
        {{- include "souk.containerSecurity" . | nindent 8 }}
      volumeMounts:
        {{- include "souk.mounts" . | nindent 8 }}
  volumes:
    {{- include "souk.volumes" . | nindent 4 }}
{{- end -}}

{{/* The Secrets that a service loads. */}}
{{- define "souk.secretRefs" -}}
{{- if and .service.database -}}
- secretRef: { name: {{ .name }}-secrets }
{{- end }}
{{- if .service.appSecrets }}
- secretRef: { name: app-secrets }
{{- end }}
{{- end -}}

{{/* The password of the service's user of the broker, which the user operator makes. */}}
{{- define "souk.brokerUser" -}}
{{- if and .root.Values.kafka.users .service.database -}}
- name: KAFKA_SASL_PASSWORD
  valueFrom: { secretKeyRef: { name: {{ .name }}, key: password } }
{{- end -}}
{{- end -}}

{{/* Liveness depends on nothing, so that an outage of a database restarts no service. */}}
{{- define "souk.probes" -}}
{{- if .startup }}
startupProbe:
  httpGet: { path: /health, port: management }
  periodSeconds: 2
  failureThreshold: 60
{{- end }}
livenessProbe:
  httpGet: { path: /health, port: management }
  initialDelaySeconds: {{ .livenessDelaySeconds }}
  periodSeconds: 10
  timeoutSeconds: 3
readinessProbe:
  httpGet: { path: /ready, port: management }
  initialDelaySeconds: {{ .readinessDelaySeconds }}
  periodSeconds: 5
  timeoutSeconds: 3
{{- end -}}

{{/* What a service reads and writes besides its image. `tlsOf` names another one with the certificate. */}}
{{- define "souk.volumes" -}}
- name: tmp
  emptyDir: { sizeLimit: 256Mi }
{{- if eq .name "gateway" }}
- name: supergraph
  configMap: { name: supergraph }
{{- end }}
{{- with .root.Values.kafka.caSecretName }}
- name: kafka-ca
  secret: { secretName: {{ . }}, items: [{ key: ca.crt, path: ca.crt }] }
{{- end }}
{{- if .root.Values.tls.enabled }}
- name: tls
  secret: { secretName: {{ default .name .tlsOf }}-tls, defaultMode: 0440 }
{{- end }}
{{- end -}}

{{- define "souk.mounts" -}}
- { name: tmp, mountPath: /tmp }
{{- if eq .name "gateway" }}
# A folder, as a file that is mounted by `subPath` is not replaced when the ConfigMap changes.
- { name: supergraph, mountPath: /etc/souk/supergraph, readOnly: true }
{{- end }}
{{- if .root.Values.kafka.caSecretName }}
- { name: kafka-ca, mountPath: /etc/souk/kafka, readOnly: true }
{{- end }}
{{- if .root.Values.tls.enabled }}
- { name: tls, mountPath: /etc/souk/tls, readOnly: true }
{{- end }}
{{- end -}}
