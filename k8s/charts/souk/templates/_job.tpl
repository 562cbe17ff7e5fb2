{{/*
The pod of a program that ends. Takes `root`, `app`, `of` (the service whose account it has), `image`, `args`,
`configs` and, where it has them, `secret` and `brokerUser`, its user of the broker.
*/}}
{{- define "souk.jobPod" -}}
metadata:
  labels:
    {{- include "souk.labels" .app | nindent 4 }}
spec:
  restartPolicy: Never
  serviceAccountName: {{ .of }}
  automountServiceAccountToken: false
  enableServiceLinks: false
  securityContext:
    {{- include "souk.podSecurity" . | nindent 4 }}
  containers:
    - name: {{ .app }}
      image: {{ include "souk.image" . }}
      imagePullPolicy: {{ .root.Values.image.pullPolicy }}
      command: {{ concat (list "node") .args | toJson }}
      {{- if .configs }}
      envFrom:
        {{- range .configs }}
        - configMapRef: { name: {{ . }} }
        {{- end }}
        {{- with .secret }}
        - secretRef: { name: {{ . }} }
        {{- end }}
      {{- end }}
      {{- if and .brokerUser .root.Values.kafka.users }}
      env:
        - name: KAFKA_SASL_PASSWORD
          valueFrom: { secretKeyRef: { name: {{ .brokerUser }}, key: password } }
      {{- end }}
      resources:
        {{- toYaml .root.Values.jobs.resources | nindent 8 }}
      securityContext:
        {{- include "souk.containerSecurity" . | nindent 8 }}
      volumeMounts:
        {{- include "souk.mounts" (merge (dict "name" .of) .) | nindent 8 }}
  volumes:
    {{- include "souk.volumes" (merge (dict "name" .of) .) | nindent 4 }}
{{- end -}}

{{/* The account of a program that has no service. Takes `root` and `app`. */}}
{{- define "souk.programAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ .app }}
  namespace: {{ .root.Values.namespace.name }}
  labels:
    {{- include "souk.labels" .app | nindent 4 }}
automountServiceAccountToken: false
{{- end -}}

{{/*
The policy of the pods of a program. Takes `root`, `app`, and what they reach: `to` and `more`, parts of the platform,
and `gateway`.
*/}}
{{- define "souk.jobPolicy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .app }}
  namespace: {{ .root.Values.namespace.name }}
  labels:
    {{- include "souk.labels" .app | nindent 4 }}
  annotations:
    argocd.argoproj.io/sync-wave: "-2"
spec:
  podSelector: { matchLabels: { app: {{ .app }} } }
  policyTypes: [Ingress, Egress]
  egress:
    {{- include "souk.toDns" . | nindent 4 }}
    {{- with .to }}
    {{- include "souk.toPlatform" . | nindent 4 }}
    {{- end }}
    {{- with .more }}
    {{- include "souk.toPlatform" . | nindent 4 }}
    {{- end }}
    {{- if .gateway }}
    - to: [{ podSelector: { matchLabels: { app: gateway } } }]
      ports: [{ protocol: TCP, port: {{ (mergeOverwrite (deepCopy .root.Values.defaults) .root.Values.services.gateway).port }} }]
    {{- end }}
{{- end -}}
