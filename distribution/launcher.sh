# What the launchers `supernet` and `bench` share; each sets `launcher` to its name and reads this file.
# shellcheck shell=sh

fail() {
  printf '%s: %s\n' "$launcher" "$*" >&2
  exit 1
}

# Sets `java` to the Java to use.
find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it. Set it to a JDK 17 or newer."
  else
    java=$(command -v java) || fail "java was not found. Install a JDK 17 or newer, or set JAVA_HOME to one."
  fi
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
  [ "${version:-0}" -ge 17 ] || fail "$java is Java ${version:-of an unknown version}; Supernet4J needs 17 or newer. Set JAVA_HOME to a JDK 17 or newer."
}

# Builds a module with all that it needs, without tests.
#   $1  the folder of the sources
#   $2  the module's folder in it
build_module() {
  command -v mvn >/dev/null || fail "mvn was not found. Install Maven 3.8 or newer to build Supernet4J from its sources."
  mkdir -p "$1/$2/target"
  log=$1/$2/target/build.log
  # Not `mvn -q`: it would hide the warnings that fail a build.
  # shellcheck disable=SC2086 # the options are words
  if ! (cd "$1" && mvn -B -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dmaven.test.skip=true \
    ${SUPERNET_MAVEN_OPTS:-} -pl "$2" -am package) </dev/null >"$log" 2>&1; then
    cat "$log" >&2
    fail "the build failed; Maven's output is above and in $log"
  fi
}

# Sets SUPERNET_DATA to the data beside the sources, if there are any and it is not set.
#   $1  the folder of the sources
use_shared_data() {
  if [ -z "${SUPERNET_DATA:-}" ] && [ -d "$1/../shared/data" ]; then
    SUPERNET_DATA=$(cd "$1/../shared/data" && pwd -P)
    export SUPERNET_DATA
  fi
}

# Java takes the encoding of file names and arguments from the locale. That of cron and of bare containers
# knows ASCII alone, and so does a locale that is not installed.
use_utf8() {
  case $(locale charmap 2>/dev/null) in
    ANSI_X3.4-* | US-ASCII | ASCII | 646 | '')
      if [ -n "${LC_ALL:-}" ]; then
        LC_ALL=C.UTF-8
      else
        LC_CTYPE=C.UTF-8
        export LC_CTYPE
      fi
      ;;
  esac
}

# Becomes Java: with `exec`, so that signals and the exit code are those of the program.
#   $@  options, class and arguments
run_java() {
  use_utf8
  # TensorFlow's native log: errors only.
  TF_CPP_MIN_LOG_LEVEL=${TF_CPP_MIN_LOG_LEVEL:-2}
  export TF_CPP_MIN_LOG_LEVEL
  # oneDNN's kernels, which TensorFlow leaves off on processors without AVX-512; 0 does without:
  # docs/performance.md.
  TF_ENABLE_ONEDNN_OPTS=${TF_ENABLE_ONEDNN_OPTS:-1}
  export TF_ENABLE_ONEDNN_OPTS
  # A small heap first: what is large is native. JavaCPP would refuse native memory beyond four times the
  # heap; networks need more than that.
  # shellcheck disable=SC2086 # the options are words
  exec "$java" -Xms64m -Xmx2g -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 --enable-native-access=ALL-UNNAMED \
    ${SUPERNET_JAVA_OPTS:-} "$@"
}
