#!/bin/sh
# Whether the server in this container answers, asked with what its image brings: BusyBox's wget, curl, or bash alone.
url=http://127.0.0.1:8089/alive
if command -v wget >/dev/null; then exec wget -q -T 3 -O /dev/null "$url"; fi
if command -v curl >/dev/null; then exec curl -fsS -m 3 -o /dev/null "$url"; fi
exec bash -c 'exec 3<>/dev/tcp/127.0.0.1/8089 && printf "GET /alive HTTP/1.0\r\n\r\n" >&3 && read -r -t 3 _ status _ <&3 && [ "$status" = 200 ]'
