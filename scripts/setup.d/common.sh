# Small words that the steps of scripts/setup are written in.

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# The line of dependencies.txt for a name.
pin() { awk -v name="$1" '$1 == name' "$pins"; }

# One field of that line: pin_field binaryen sha256
pin_field() {
  local name from version series sha256 licence
  read -r name from version series sha256 licence < <(pin "$1") || fail "dependencies.txt does not name $1"
  printf '%s\n' "${!2}"
}

# Lines, or only names, of all dependencies that come from one place.
pins_from() { awk -v from="$1" '!/^#/ && $2 == from' "$pins"; }
names_from() { pins_from "$1" | cut -d' ' -f1; }

has_sha256() { printf '%s  %s\n' "$2" "$1" | sha256sum --check --status 2>/dev/null; }

# provide FOLDER STEP INPUTS…: unless FOLDER was made by STEP from these inputs already, has STEP make it anew. STEP is
# given the path of a folder to make, which takes FOLDER's place only when it is complete.
provide() {
  local folder=$1 step=$2 recipe new
  recipe=$(printf '%s\n' "$deps" "${@:3}" "$(declare -f "$step")" | sha256sum)
  [[ -f $folder/.made-from && $(<"$folder/.made-from") == "$recipe" ]] && return
  say "making $folder"
  new=$(mktemp -d "$deps/.new.XXXXXX")
  chmod 755 "$new"
  "$step" "$new/it"
  printf '%s\n' "$recipe" >"$new/it/.made-from"
  if [[ -e $folder ]]; then mv "$folder" "$new/old"; fi
  mv "$new/it" "$folder"
  rm -rf "$new"
}

# Installed versions of Debian packages, one a line.
versions_of() { dpkg-query --show --showformat='${Package} ${Version}\n' "$@"; }

# Runs a command as root; says what is needed where it cannot.
as_root() {
  if ((EUID == 0)); then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "needs root to install Debian packages; run it as root once, or have these installed: ${missing[*]}"
  fi
}
