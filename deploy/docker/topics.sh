#!/usr/bin/env bash
# Creates the topics of the system on the broker $1 if they are not there; the broker creates none by itself.
# Kept for ever: a late subscriber reads from the start, and nobody is hurried to look at a dead letter.
set -euo pipefail

create() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$1" --create --if-not-exists --topic "$2" \
    --partitions "$3" --replication-factor 1 --config retention.ms=-1
}

for service in target alignment review; do
  create "$1" "plumbline.$service.v1" 4
  create "$1" "plumbline.$service-service.dead-letter" 1
done
