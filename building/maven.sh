# Sourced by build: Maven, the machine's or our own.
#
# Uses jdk, home and say, which the caller has set.

maven_version=3.9.11
maven_sha512=03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076
maven_repository=https://repo.maven.apache.org/maven2

# find_maven sets maven: the one on the PATH where it is new enough, else ours, fetched once.
find_maven() {
  if command -v mvn >/dev/null && machines_maven_is_new_enough; then
    maven=mvn
    return
  fi
  maven_home=${XDG_CACHE_HOME:-$HOME/.cache}/bitshound/apache-maven-$maven_version
  maven=$maven_home/bin/mvn
  [ -x "$maven" ] && return
  say "no Maven 3.8.7 or later on the PATH: fetching $maven_version into $maven_home"
  "$jdk/bin/java" "$home/building/FetchMaven.java" \
    "$maven_repository/org/apache/maven/apache-maven/$maven_version/apache-maven-$maven_version-bin.zip" \
    "$maven_sha512" "$maven_home"
}

# The same bound as the build's enforcer has.
machines_maven_is_new_enough() {
  version=$(mvn -q --version 2>/dev/null) || return 1
  version=${version%%[!0-9.]*}
  major=${version%%.*}
  rest=${version#*.}
  minor=${rest%%.*}
  patch=${rest#*.}
  [ "$((${major:-0} * 1000000 + ${minor:-0} * 1000 + ${patch:-0}))" -ge 3008007 ]
}
