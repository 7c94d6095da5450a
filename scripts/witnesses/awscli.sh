# What the witnesses with awscli share, read by them with SCENARIO set: a sandbox of their own, and how they ask and judge.
# Expects to stand in the repository's root. Prints `ok <name>`, `FAILED <name>` or `skipped <name>` for each question.

AWS=${AWS:-aws}
SANDBOX=${SANDBOX:-build/sandbox/serve.js}
if ! command -v "$AWS" >/dev/null; then
  echo "FAILED awscli: there is no '$AWS'; set AWS to the aws executable" >&2
  exit 1
fi

work=$(mktemp -d)
node "$SANDBOX" --port 0 --speed 0 --scenario "$SCENARIO" >"$work/sandbox.out" 2>"$work/sandbox.err" &
sandbox=$!
trap 'kill "$sandbox" 2>/dev/null; wait "$sandbox" 2>/dev/null; rm -rf "$work"' EXIT

for _ in $(seq 100); do
  [ -s "$work/sandbox.out" ] && break
  kill -0 "$sandbox" 2>/dev/null || break
  sleep 0.1
done
url=$(head -n 1 "$work/sandbox.out" | node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).url') || {
  echo "FAILED sandbox: it did not start" >&2
  cat "$work/sandbox.err" >&2
  exit 1
}

# Nothing of the machine's own AWS configuration takes part.
export AWS_ENDPOINT_URL=$url AWS_REGION=eu-west-1 AWS_DEFAULT_REGION=eu-west-1
export AWS_ACCESS_KEY_ID=AKIAWITNESS AWS_SECRET_ACCESS_KEY=witness
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true
export AWS_PAGER='' AWS_DEFAULT_OUTPUT=json AWS_MAX_ATTEMPTS=1 NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
unset AWS_SESSION_TOKEN AWS_PROFILE

passed=0
failed=0
skipped=0

# expect NAME CHECK ARGS...: runs `aws ARGS...`; CHECK is JavaScript over its answer `a` that must be true, and a warning is a failure.
expect() {
  local name=$1 check=$2
  shift 2
  if "$AWS" "$@" >"$work/answer" 2>"$work/error" && [ ! -s "$work/error" ] && holds "$check"; then
    echo "ok $name"
    passed=$((passed + 1))
  else
    echo "FAILED $name: aws $*"
    head -c 600 "$work/error" "$work/answer"
    failed=$((failed + 1))
  fi
}

holds() {
  CHECK=$1 node -e '
    const text = require("fs").readFileSync(process.argv[1], "utf8");
    const a = text.trim() === "" ? {} : JSON.parse(text);
    process.exit(new Function("a", `return (${process.env.CHECK})`)(a) === true ? 0 : 1);
  ' "$work/answer" 2>>"$work/error"
}

# refused NAME CODE ARGS...: `aws ARGS...` must fail and name the service's own error code.
refused() {
  local name=$1 code=$2
  shift 2
  if ! "$AWS" "$@" >"$work/answer" 2>"$work/error" && grep -qF "($code)" "$work/error"; then
    echo "ok $name"
    passed=$((passed + 1))
  else
    echo "FAILED $name: aws $* was to be refused with $code"
    head -c 600 "$work/error" "$work/answer"
    failed=$((failed + 1))
  fi
}

ask() { "$AWS" "$@" --output text; }

# The sandbox's time stands still otherwise.
pass_time() {
  SECONDS_MORE=$1 node -e '
    fetch(`${process.env.AWS_ENDPOINT_URL}/_sandbox/advance`, {
      method: "POST", body: JSON.stringify({ seconds: Number(process.env.SECONDS_MORE) }),
    }).then((answer) => process.exit(answer.ok ? 0 : 1));
  '
}

# The last line, and the exit code.
sum_up() {
  if [ -s "$work/sandbox.err" ]; then
    echo "FAILED sandbox-is-quiet: it wrote to standard error"
    cat "$work/sandbox.err"
    failed=$((failed + 1))
  fi
  echo "witness $1: $passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}
