# Getting files: from the cache by hash, else from Debian's archive or npm. A file enters the cache only when complete
# and of the right hash. Sources are the machine's own, so no host is named here.

# fetch NAME: prints the path of a cached file that fits NAME's pin.
fetch() {
  local name=$1 sha256 from
  sha256=$(pin_field "$name" sha256)
  from=$(pin_field "$name" from)
  if [[ -f $cache/$sha256.replaced-by ]]; then sha256=$(<"$cache/$sha256.replaced-by"); fi
  if ! has_sha256 "$cache/$sha256" "$sha256"; then
    [[ ! -e $cache/$sha256 ]] || say "the cached $name is damaged; fetching it again"
    rm -f "$cache/$sha256"
    fetch_into_cache "$name" "$from" >&2
    sha256=$fetched_sha256
  fi
  printf '%s\n' "$cache/$sha256"
}

fetch_into_cache() {
  local name=$1 from=$2 pinned aside files version
  pinned=$(pin_field "$name" sha256) version=$(pin_field "$name" version)
  aside=$(mktemp -d "$deps/.new.XXXXXX")
  say "fetching $name $version"
  case $from in
    npm) (cd "$aside" && npm pack --silent --ignore-scripts "$name@$version" >/dev/null) ||
           fail "could not fetch $name $version from npm" ;;
    *) download_from_debian "$name" "$from" "$version" "$aside" ;;
  esac
  files=("$aside"/*)
  fetched_sha256=$(sha256sum "${files[0]}" | cut -d' ' -f1)
  if [[ $fetched_sha256 != "$pinned" ]]; then
    [[ ${got_version:-$version} != "$version" ]] ||
      fail "$name $version has SHA-256 $fetched_sha256, but dependencies.txt says $pinned"
    printf '%s\n' "$fetched_sha256" >"$aside/replaced-by"
    mv "$aside/replaced-by" "$cache/$pinned.replaced-by"
  fi
  keep_in_cache "${files[0]}" "$fetched_sha256"
  rm -rf "$aside"
}

# A rename within one file system, so that no half-copied file ever bears a hash's name.
keep_in_cache() {
  local aside
  aside=$(mktemp "$cache/.new.XXXXXX")
  cp "$1" "$aside" && mv "$aside" "$cache/$2"
  find "$cache" -name '.new.*' -mmin +600 -delete
}

# Fetches the pinned version, or, once the archive has moved past it, the newest of the same series. Sets got_version.
download_from_debian() {
  local name=$1 from=$2 version=$3 folder=$4 series suite=${2%-src} offered
  series=$(pin_field "$name" series)
  open_archive "$suite"
  if [[ $from == *-src ]]; then offered=$(archive apt-cache showsrc "$name"); else offered=$(archive apt-cache show "$name"); fi
  offered=$(sed -n 's/^Version: //p' <<<"$offered" | sort -rVu)
  if ! grep -qxF "$version" <<<"$offered"; then
    got_version=
    for candidate in $offered; do
      # shellcheck disable=SC2053  # the series is a pattern
      if [[ $candidate == $series ]]; then got_version=$candidate; break; fi
    done
    [[ $got_version ]] || fail "Debian $suite has no $name $version, nor another $series; it offers: ${offered//$'\n'/ }"
    say "WARNING: Debian $suite no longer has $name $version; taking its signed $got_version. Please renew the pin."
    version=$got_version
  else
    got_version=$version
  fi
  if [[ $from == *-src ]]; then
    (cd "$folder" && archive apt-get source --quiet=2 --download-only --tar-only "$name=$version") >&2
  else
    (cd "$folder" && archive apt-get download --quiet=2 "$name=$version") >&2
  fi || fail "could not fetch $name $version from Debian $suite"
}

# A private view of one suite of Debian's archive, with the machine's own mirror and keys; the system's lists and
# packages are never touched.
open_archive() {
  local suite=$1
  view=$deps/.new.apt-$suite
  [[ -f $view/ready ]] && return
  mkdir -p "$view"/{lists,archives}/partial
  machines_apt_source "$suite" >"$view/archive.sources"
  [[ -s $view/archive.sources ]] || fail "found no apt source for $debian_release on this machine to copy for $suite"
  say "reading the package list of Debian $suite"
  archive apt-get update --quiet=2 || fail "could not read the package list of Debian $suite"
  touch "$view/ready"
}

archive() {
  local command=$1
  shift
  "$command" -o Dir::Etc::SourceList="$view/archive.sources" -o Dir::Etc::SourceParts=- \
    -o Dir::State::Lists="$view/lists" -o Dir::State::Status=/dev/null -o Dir::Cache="$view" \
    -o Dir::Cache::Archives="$view/archives" -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none \
    -o Acquire::Retries=3 -o Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled=false "$@"
}

# The machine's source for its own release with another suite's name in it, packages and sources both.
machines_apt_source() {
  local suite=$1 found
  found=$(cat /etc/apt/sources.list.d/*.sources 2>/dev/null | grep -v '^#' |
    awk -v release="$debian_release" -v suite="$suite" '
      BEGIN { RS = "" }
      $0 ~ "(^|\n)Suites:([^\n]*[ \t])?" release "([ \t\n]|$)" && !/(^|\n)Enabled:[ \t]*no/ {
        sub(/Suites:[^\n]*/, "Suites: " suite); sub(/Types:[^\n]*/, "Types: deb deb-src"); print; exit }')
  if [[ ! $found ]]; then
    found=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
      sed -nE "s/^deb( \[[^]]*\])? +([^ ]+) +$debian_release +.*/Types: deb deb-src\nURIs: \2\nSuites: $suite\nComponents: main/p" |
      head -n 4)
  fi
  printf '%s\n' "$found"
}
