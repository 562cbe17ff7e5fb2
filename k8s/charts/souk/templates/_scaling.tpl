{{/* The autoscaler of a service, and how many of its pods a drain of a node may take. */}}
{{- define "souk.scaling" -}}
{{- $autoscaler := include "souk.autoscaler" . -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ .name }}
  namespace: {{ .root.Values.namespace.name }}
  labels:
    {{- include "souk.labels" .name | nindent 4 }}
spec:
  maxUnavailable: 1
  # A pod that is not ready protects nothing.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels: { app: {{ .name }} }
{{- if eq $autoscaler "hpa" }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ .name }}
  namespace: {{ .root.Values.namespace.name }}
  labels:
    {{- include "souk.labels" .name | nindent 4 }}
spec:
  scaleTargetRef:
    {{- include "souk.scaleTarget" . | nindent 4 }}
  minReplicas: {{ .service.autoscaling.min }}
  maxReplicas: {{ .service.autoscaling.max }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: { type: Utilization, averageUtilization: {{ .service.autoscaling.cpuPercent }} }
  behavior:
    scaleDown: { stabilizationWindowSeconds: 300 }
{{- else if eq $autoscaler "keda" }}
---
{{ include "souk.scaledObject" . }}
{{- end }}
{{- end -}}

{{/* Scaled by the lag of its consumer group; more pods than partitions would wait. */}}
{{- define "souk.scaledObject" -}}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ .name }}
  namespace: {{ .root.Values.namespace.name }}
  labels:
    {{- include "souk.labels" .name | nindent 4 }}
spec:
  scaleTargetRef:
    {{- include "souk.scaleTarget" . | nindent 4 }}
  minReplicaCount: {{ .service.autoscaling.min }}
  maxReplicaCount: {{ min .service.autoscaling.max 6 }}
  cooldownPeriod: 300
  triggers:
    - type: apache-kafka
      metadata:
        bootstrapServers: {{ .root.Values.kafka.brokers | quote }}
        consumerGroup: {{ .service.workspace }}
        lagThreshold: "200"
        {{- if .root.Values.kafka.tls }}
        tls: enable
        {{- end }}
        {{- if .root.Values.kafka.users }}
        sasl: scram_sha512
      authenticationRef: { name: {{ .name }}-kafka }
---
# KEDA reads the lag as the user of the service.
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata:
  name: {{ .name }}-kafka
  namespace: {{ .root.Values.namespace.name }}
  labels:
    {{- include "souk.labels" .name | nindent 4 }}
spec:
  configMapTargetRef:
    - { parameter: username, name: {{ default (printf "%s-config" .name) .service.configName }}, key: KAFKA_SASL_USERNAME }
  secretTargetRef:
    - { parameter: password, name: {{ .name }}, key: password }
    {{- with .root.Values.kafka.caSecretName }}
    - { parameter: ca, name: {{ . }}, key: ca.crt }
    {{- end }}
        {{- end }}
{{- end -}}
