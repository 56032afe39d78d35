#!/usr/bin/env bash
# Succeeds when the service in this container says that it is ready. The image has no HTTP client; bash has sockets.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r status <&3
[[ $status == *" 200 "* ]]
