{{/*
The pod of a program that ends. Takes `root`, `app`, `of` (the service whose account it has), `image`, `args`,
`configs` and, where it has one, `secret`.
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
      envFrom:
        {{- range .configs }}
        - configMapRef: { name: {{ . }} }
        {{- end }}
        {{- with .secret }}
        - secretRef: { name: {{ . }} }
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

{{/* The policy of the pods of a program. Takes `root`, `app` and `to`, a part of the platform. */}}
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
    {{- include "souk.toPlatform" .to | nindent 4 }}
{{- end -}}
