#!/usr/bin/env python3
"""Run once as root on an instance of a new image, after cloud-init: is it what its manifest says, and does it work?

Writes manifest.json (here: the proof's report) and result into PATCH_CYCLE_DIR, or the reason and exit status 1;
finish.sh sends it. The instance is ended afterwards, so nothing here is cleaned up. Python 3.5 and later.
"""
import hashlib
import json
import os
import subprocess
import sys
import time

import emit

D = emit.D
BAKED = os.environ.get("PATCH_CYCLE_BAKED", "/var/lib/patch-cycle/last-build.json")
LEFT = ["/var/lib/patch-cycle-build", "/etc/systemd/system/patch-cycle-build.service", "/var/log/patch-cycle-build.log"]
# Of a list of names in one problem.
SHOWN = 10


def write(name, text):
    with open(D + name, "w", encoding="utf-8") as f:
        f.write(text)


def phase(name):
    write("phase", name + "\n")
    print("=== %s phase %s" % (time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), name), flush=True)
    out = emit.Out(emit.config().get("NONCE", "none"))
    out.line("progress", 1, 1, name)
    out.drain()


def lines(*command):
    """Without the blanks that align columns."""
    return [line.strip() for line in emit.run(*command).splitlines() if line.strip()]


def some(names):
    more = len(names) - SHOWN
    return " ".join(names[:SHOWN]) + (" and %d more" % more if more > 0 else "")


def wait(settle):
    """For cloud-init, then for units that start late. The image's own cloud-init may end in errors: judged below."""
    subprocess.call(["timeout", "900", "cloud-init", "status", "--wait"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.time() + settle
    while time.time() < deadline:
        jobs = [job for job in lines("systemctl", "list-jobs", "--no-legend", "--plain") if "patch-cycle" not in job and job[:1].isdigit()]
        if not jobs:
            return
        time.sleep(2)


def baked():
    """The manifest in the image, its sha256, and what is wrong with it."""
    try:
        with open(BAKED, "rb") as f:
            raw = f.read()
        return json.loads(raw.decode()), hashlib.sha256(raw).hexdigest(), []
    except (OSError, ValueError) as error:
        return {}, "", ["the image has no manifest: %s" % error]


def installed():
    rows = [line.split("\t") for line in lines("dpkg-query", "-W", "-f", "${db:Status-Abbrev}\t${binary:Package}\t${Version}\n")]
    return {r[1]: r[2] for r in rows if len(r) == 3 and r[0][1:2] in ("i", "W", "t", "F", "U") and r[2]}


def packages(manifest, now):
    then = {row[0]: row[1] for row in manifest.get("packages", [])}
    differ = sorted(name for name in set(now) | set(then) if now.get(name) != then.get(name))
    return ["packages are not what the manifest says: " + some(differ)] if then and differ else []


def kernel(manifest):
    said, running = manifest.get("kernel", {}), os.uname().release
    newest = said.get("newest")
    # Then it is to start what the builder has started when it booted again, if it has.
    if said.get("pinned") and (running == said.get("running") or not manifest.get("rebooted")):
        return []
    return ["it runs kernel %s, and the image's newest is %s" % (running, newest)] if newest and newest != running else []


def units(manifest, failed):
    """What had failed on the builder before anything was upgraded is no fault of the image."""
    known = set(manifest.get("failed_units", {}).get("before", []))
    new = [unit for unit in failed if unit not in known]
    return ["units failed that had not failed in the old image: " + some(new)] if new else []


def cloud_init(manifest, status):
    broken = "status: error" in status and "status: error" not in manifest.get("cloud_init", "")
    return ["cloud-init ended in error: " + " ".join(status.split())[:200]] if broken else []


def identity(manifest, own):
    """Hashes of what must differ between machines: a clone that has its builder's is no machine of its own."""
    shared = set(own) & set(manifest.get("identity", []))
    return ["it shares its machine id or a host key with its builder"] if shared else []


def whole(left, known_audit):
    found = []
    audit = emit.run("dpkg", "--audit")
    if audit and audit[:2000] != known_audit:
        found.append("dpkg --audit: " + " ".join(audit.split())[:200])
    if os.path.exists("/run/reboot-required"):
        found.append("a reboot is required")
    if len(emit.read("/etc/machine-id")) != 32:
        found.append("it has no machine id")
    if not os.statvfs("/").f_bavail or os.statvfs("/").f_flag & os.ST_RDONLY:
        found.append("the root file system is full or read-only")
    if left:
        found.append("the builder left something: " + some(left))
    return found


def verify(script):
    """The user's own check: its output goes into the log, of which the tail is sent when anything is wrong."""
    if not script:
        return []
    phase("verify")
    status = subprocess.call(["timeout", "1200", "bash", script])
    return ["verify-script ended with status %d%s" % (status, " (out of time)" if status == 124 else "")] if status else []


def main():
    config = emit.config()
    phase("wait")
    wait(int(config.get("SETTLE", "60")))
    phase("inspect")
    manifest, sha256, problems = baked()
    now, own = installed(), emit.identity()
    failed = [line.split()[0] for line in lines("systemctl", "list-units", "--state=failed", "--no-legend", "--plain")]
    status = emit.run("cloud-init", "status", "--long")
    if manifest and sha256 != config.get("SHA256"):
        problems.append("the manifest in the image is not the one that its builder reported")
    if manifest:
        problems += packages(manifest, now) + kernel(manifest) + units(manifest, failed) + cloud_init(manifest, status) + identity(manifest, own)
    problems += whole([path for path in LEFT if os.path.exists(path)], manifest.get("audit"))
    script = config.get("VERIFY", "")
    # What the image itself shows is wrong is told without waiting for the user's script.
    problems = problems or verify(script)
    for problem in problems:
        print("PROBLEM: " + problem, flush=True)
    if problems:
        write("reason", "; ".join(problems))
        sys.exit(1)
    report = {
        "format": 1, "build": config.get("NONCE"), "image": manifest.get("build"), "manifest": sha256,
        "os": emit.os_release(), "arch": emit.architecture(), "kernel": os.uname().release, "packages": len(now),
        "failed_units": failed, "cloud_init": status, "verified": bool(script),
        "uptime": int(float(emit.read("/proc/uptime", "0").split()[0])),
    }
    write("manifest.json", emit.compact(report))
    write("result", "proven\n")


if __name__ == "__main__":
    main()
