# Sourced by bitshound and build: where a JDK 25 is. Starts no process unless nothing else helps.

# find_jdk sets jdk to the folder of the first Java 25 or later; false where there is none.
find_jdk() {
  for jdk in \
    "${BITSHOUND_JAVA_HOME:-}" \
    "${JAVA_HOME:-}" \
    /usr/lib/jvm/*25* \
    /usr/java/*25* \
    /opt/*j[dr]k*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/25* \
    "${HOME:-}"/.jdks/*25* \
    "${HOME:-}"/.local/share/mise/installs/java/*25* \
    "${HOME:-}"/.asdf/installs/java/*25*; do
    if is_java_25 "$jdk"; then return 0; fi
  done
  find_jdk_on_path
}

# The java on the PATH is usually a link, which takes a process to follow.
find_jdk_on_path() {
  jdk=$(command -v java) && jdk=$(readlink -f "$jdk" 2>/dev/null) || return 1
  jdk=${jdk%/bin/java}
  is_java_25 "$jdk"
}

# is_java_25 FOLDER: its release file says so; no JVM is started to ask.
is_java_25() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r name value; do
    if [ "$name" = JAVA_VERSION ]; then
      value=${value#\"}
      value=${value%%[!0-9]*}
      [ "${value:-0}" -ge 25 ]
      return
    fi
  done <"$1/release"
  return 1
}

# no_jdk NAME: the one line for a machine without.
no_jdk() {
  echo "$1: no JDK 25: looked at BITSHOUND_JAVA_HOME, JAVA_HOME, the PATH and the usual places;" \
    "install one (Temurin 25, or openjdk-25-jdk) or set BITSHOUND_JAVA_HOME to its folder" >&2
  exit 3
}
