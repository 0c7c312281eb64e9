# The steps of scripts/setup: what each folder is made from, and how.

debian_release=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-unknown}")
readonly debian_release

# Oldest Emscripten whose libc++ and LLVM are those of clang-19.
readonly oldest_emscripten=3.1.69

install_system_packages() {
  local wanted name missing=()
  mapfile -t wanted < <(names_from bookworm)
  [[ -z ${TRAIN:-} ]] || wanted+=($(names_from training))
  node_is_recent || wanted+=(nodejs npm)
  if [[ $debian_release == trixie ]] && ! emcc_on_path >/dev/null; then wanted+=(emscripten); fi
  for name in "${wanted[@]}"; do
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || missing+=("$name")
  done
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || fail "no apt-get here; please install what dependencies.txt lists as bookworm"
  say "installing Debian packages: ${missing[*]}"
  as_root apt-get update --quiet=2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends "${missing[@]}" >/dev/null ||
    fail "apt could not install: ${missing[*]}"
}

node_is_recent() { command -v npm >/dev/null && node --eval 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null; }

install_node_modules() {
  local folder=$1
  mkdir "$folder"
  cp package.json package-lock.json .npmrc "$folder/"
  (cd "$folder" && npm ci --loglevel=error --ignore-scripts --cache "$cache/npm" --prefer-offline >/dev/null) || fail "npm ci failed"
  mv "$folder" "$folder.whole"
  mv "$folder.whole/node_modules" "$folder"
}

# Emscripten's own folder, if a recent enough emcc is on PATH.
emcc_on_path() {
  local emcc folder version
  emcc=$(command -v emcc) || return 1
  folder=$(dirname "$(readlink -f "$emcc")")
  version=$(tr -d '"\n' <"$folder/emscripten-version.txt" 2>/dev/null) || return 1
  [[ $(printf '%s\n' "$oldest_emscripten" "${version%%-*}" | sort -V | head -n 1) == "$oldest_emscripten" ]] || return 1
  printf '%s\n' "$folder"
}

link_emscripten() {
  mkdir "$1"
  ln -s "$(emcc_on_path)" "$1/root"
}

# Debian 13's Emscripten on Debian 12: its programs run on the C library they were linked with, kept beside them.
unpack_emscripten() {
  local folder=$1 name libraries program
  [[ $debian_release == bookworm && $(uname -m) == x86_64 ]] ||
    fail "needs Emscripten $oldest_emscripten or newer on PATH (only Debian 12 on x86-64 and Debian 13 are given one)"
  mkdir -p "$folder/root"
  # Threads, position independence and sanitizers of the prebuilt libraries are 1.3 GB that Lantern has no use for.
  unpack_deb emscripten "$folder/root" ./usr/share/emscripten --strip-components=4 \
    --exclude='*/pic' --exclude='*/lto-pic' --exclude='*-mt*.a' --exclude='*-ww*.a' --exclude='*-asan*.a' \
    --exclude='./usr/share/emscripten/test' --exclude='./usr/share/emscripten/docs'
  unpack_deb binaryen "$folder" --exclude='*/share' --strip-components=2
  for name in libc6 libstdc++6 libgcc-s1; do unpack_deb "$name" "$folder/libc"; done
  libraries=$deps/emscripten/libc/usr/lib/x86_64-linux-gnu
  for program in "$folder"/bin/* "$folder"/lib/x86_64-linux-gnu/*.so*; do
    [[ -f $program && ! -L $program ]] || continue
    patchelf --set-rpath "$libraries:$deps/emscripten/lib/x86_64-linux-gnu" "$program"
    case $program in */bin/*) patchelf --set-interpreter "$libraries/ld-linux-x86-64.so.2" "$program" ;; esac
  done
  printf '{}\n' >"$folder/root/package.json" # or Node would take our own, by which every .js file is a module
  cat >"$folder/root/.emscripten" <<CONFIG
LLVM_ROOT = '/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '$deps/emscripten'
NODE_JS = '$(command -v node)'
CACHE = '$deps/emscripten/root/cache'
FROZEN_CACHE = True
CONFIG
}

# unpack_deb NAME FOLDER [tar's arguments]
unpack_deb() {
  local archive
  archive=$(fetch "$1")
  mkdir -p "$2"
  say "unpacking $1"
  dpkg --fsys-tarfile "$archive" | tar --extract --no-same-owner --directory="$2" "${@:3}"
}

# Commands that need nothing from the shell's environment.
write_compiler_wrappers() {
  local folder=$1 tool
  mkdir "$folder"
  for tool in emcc em++ emar emranlib emcmake em-config; do
    printf '#!/bin/sh\nexec "%s" "$@"\n' "$deps/emscripten/root/$tool" >"$folder/$tool"
    chmod +x "$folder/$tool"
  done
}

unpack_imgui() {
  local archive
  archive=$(fetch imgui)
  mkdir "$1"
  tar --extract --xz --no-same-owner --file="$archive" --directory="$1" --strip-components=1
}

# With minizip, which reads and writes zip archives and comes in zlib's own contrib/.
unpack_zlib() {
  local archive
  archive=$(fetch zlib)
  mkdir "$1"
  tar --extract --gzip --no-same-owner --file="$archive" --directory="$1" --strip-components=1
}

# Only the amalgamation: SQLite with Multiple Ciphers in it.
unpack_sqlite() {
  local archive
  archive=$(fetch better-sqlite3-multiple-ciphers)
  mkdir "$1"
  tar --extract --gzip --no-same-owner --file="$archive" --directory="$1" --strip-components=3 package/deps/sqlite3
}

# Copies, because /usr/include must never be on the include path of a wasm build.
copy_header_libraries() {
  mkdir "$1"
  cp --recursive --dereference /usr/include/nlohmann /usr/include/doctest "$1/"
}
