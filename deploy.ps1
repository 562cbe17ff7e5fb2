# Deploys the shop from Windows: ./deploy.ps1 minikube. Runs deploy.sh in the Windows Subsystem for Linux.
$here = wsl wslpath -a ($PSScriptRoot -replace '\\', '/')
wsl --cd $here ./deploy.sh @args
exit $LASTEXITCODE
