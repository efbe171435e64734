#!/usr/bin/env bash
# Speaks planning-meeting.txt into planning-meeting.ogg, and writes who speaks when into planning-meeting.json.
# Needs Debian's espeak-ng and ffmpeg. The three voices are the ones that Whisper base reads best.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

declare -A voice=([Anna]='en-us+f3' [Thomas]='en-us+m3' [Robert]='en-us+Mike')
declare -A pitch=([Anna]=50 [Thomas]=35 [Robert]=45)
rate=22050
at=0 # samples so far
count=0

silence() { # seconds
  local name="$work/$(printf %04d $count).wav"
  ffmpeg -nostdin -v error -f lavfi -i "anullsrc=r=$rate:cl=mono" -t "$1" -c:a pcm_s16le "$name"
  add "$name"
}

add() { # a WAV file of $rate Hz, mono, 16 bit
  echo "file '$1'" >>"$work/list"
  at=$((at + $(ffprobe -v error -show_entries stream=duration_ts -of csv=p=0 "$1")))
  count=$((count + 1))
}

seconds() { awk -v n="$1" -v r="$rate" 'BEGIN { printf "%.3f", n / r }'; }

silence 0.5
turns=()
while IFS= read -r line; do
  case $line in
    '') continue ;;
    '#'*) silence 1.4; continue ;;
  esac
  speaker=${line%%:*} text=${line#*: }
  name="$work/$(printf %04d $count).wav"
  espeak-ng -v "${voice[$speaker]}" -p "${pitch[$speaker]}" -s 150 -g 2 -w "$name" "$text"
  start=$at
  add "$name"
  turns+=("  {\"id\": ${#turns[@]}, \"start\": $(seconds $start), \"end\": $(seconds $at), \"speaker\": \"$speaker\", \"text\": \"$text\"}")
  silence 0.35
done <planning-meeting.txt

ffmpeg -nostdin -v error -y -f concat -safe 0 -i "$work/list" -c:a libopus -b:a 20k -application voip \
  -metadata title='Spring planning' planning-meeting.ogg
{
  printf '{"language": "en", "title": "Spring planning", "duration": %s, "segments": [\n' "$(seconds $at)"
  printf '%s\n' "${turns[@]}" | sed '$!s/$/,/'
  echo ']}'
} >planning-meeting.json
