"""What a witness found, told line by line: `ok <name>`, `FAILED <name>: why`, `skipped <name>: why`, and counted."""

import json
import time

from botocore.exceptions import ClientError

began = time.monotonic()
passed, failed, skipped = 0, 0, 0


def report(name, problem=None):
    global passed, failed
    if problem is None:
        passed += 1
        print(f"ok {name}")
    else:
        failed += 1
        print(f"FAILED {name}: {problem}")


def skip(name, reason):
    """Not asked, and visibly so."""
    global skipped
    skipped += 1
    print(f"skipped {name}: {reason}")


def expect(name, holds, answer=None):
    report(name, None if holds else f"answered {json.dumps(answer, default=str)[:600]}")


def refused(name, code, call, **params):
    try:
        call(**params)
    except ClientError as error:
        answered = error.response["Error"]["Code"]
        report(name, None if answered == code else f"refused with {answered} and not with {code}")
        return
    report(name, f"was to be refused with {code}")


def close(witness):
    """The last line, and the exit code."""
    print(f"witness {witness}: {passed} passed, {failed} failed, {skipped} skipped, {time.monotonic() - began:.0f} s")
    return 1 if failed else 0
