# Sourced by bitshound and build: the ahead-of-time cache, which halves the time of a start.
#
# JDK 25 does not notice that a jar was replaced after its cache was made, and runs the old classes.
# So a cache is only ever found under a name that is made of the contents of all jars and of the
# JDK's release file (its full version): other bytes, other name. Reading them takes 2 ms.
#
# Uses jdk, jars, lib and home, which the caller has set.

jvm_flags='-XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable --enable-native-access=ALL-UNNAMED'

# For commands that do one small thing very often: the second compiler waits until a method was called
# often, and puts less of others into it. Little is kept there, so that a small young generation will do.
# A later JDK that has lost one of these options goes without.
sparing_compiler='-XX:+IgnoreUnrecognizedVMOptions -Xmn16m -XX:FreqInlineSize=100 -XX:InlineSmallCode=1000
  -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=10000
  -XX:Tier4CompileThreshold=40000 -XX:Tier4BackEdgeThreshold=160000'

# A hunt's code is wide and not deep, so that the second compiler does not pay, but it alone has an
# intrinsic for SHA-256, and unpacks xz fast. It compiles these and nothing else. The JVM would print
# how many directives it read, and each method that it leaves.
only_hashes='-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput'

# name_start sets cache to the file that a cache for exactly these bytes has; false where there is
# no folder that only this user can write to.
name_start() {
  caches=${XDG_CACHE_HOME:-${HOME:-}/.cache}/bitshound
  case $caches in
    /.cache/* | [!/]*) return 1 ;;
  esac
  sums=$(cksum "$lib"/*.jar "$jdk/release" | cksum)
  cache=$caches/${sums%% *}-${sums##* }.aot
}

# find_start sets start to the flag for the cache; where there is none yet, one is made aside.
find_start() {
  start=
  name_start || return 0
  if [ -O "$cache" ] && older_jars; then
    start=-XX:AOTCache=$cache
  else
    (make_start) </dev/null >/dev/null 2>&1 &
  fi
}

# Later JDKs refuse a cache whose jars were written again, even with the same bytes.
older_jars() {
  for jar in "$lib"/*.jar; do
    [ ! "$jar" -nt "$cache" ] || return 1
  done
}

# make_start makes the cache, unless somebody is at it or it cannot be made here.
make_start() {
  umask 077
  mkdir -p "$caches" && [ -O "$caches" ] && chmod 700 "$caches" || return 0
  turn=$cache.turn
  me=$(exec sh -c 'echo $PPID') # $$ is the caller, which goes on to be the JVM
  if ! (set -C && echo "$me" >"$turn"); then
    read -r other <"$turn" && kill -0 "$other" && return 0
    rm -f "$turn"
    (set -C && echo "$me" >"$turn") || return 0
  fi
  trap 'rm -f "$turn" "$cache.new"*' EXIT
  trap 'exit 1' HUP INT TERM
  nice "$jdk/bin/java" $jvm_flags "-XX:AOTCacheOutput=$cache.new" \
    -cp "$jars" org.bitshound.cli.Rehearsal "$home/samples" &&
    mv -f "$cache.new" "$cache"
  # Caches of builds that are gone: the newest few are kept.
  ls -t "$caches"/*.aot | tail -n +9 | while IFS= read -r old; do rm -f "$old"; done
}
