#!/usr/bin/env python3
"""Framed records on the serial console, and the package lists that they carry. Python 3.5 and later.

Line:  %PC1% <nonce> <kind> <seq>/<total> <crc32 of all else but the mark, 8 hex digits> <payload>
kind   progress (payload: the phase)
       B (chunk of base64(zlib(list before the upgrade))), sealed by BEFORE (JSON: bytes, chunks, sha256)
       M (chunk of base64(zlib(manifest, or report of a proof))) or L (chunk of the log's tail), sealed by END (JSON),
       the last record of all
A damaged line fails its CRC and is taken from the second pass; the seal names sizes and the sha256.

PATCH_CYCLE_DIR is where build.sh or validate.py keeps its files, PATCH_CYCLE_LOG its log. For tests:
PATCH_CYCLE_CONSOLE is a file to write to in place of the console.
"""
import base64
import glob
import hashlib
import json
import os
import platform
import subprocess
import sys
import termios
import time
import zlib

D = os.environ.get("PATCH_CYCLE_DIR", "/var/lib/patch-cycle-build").rstrip("/") + "/"
LOG = os.environ.get("PATCH_CYCLE_LOG", "/var/log/patch-cycle-build.log")
CHUNK = 160
# Of the 65,536 bytes that GetConsoleOutput shows: for all passes of one list.
BUDGET = 44000
LOG_TAIL = 12000


def read(path, default=""):
    try:
        with open(os.path.join(D, path), encoding="utf-8", errors="replace") as f:
            return f.read().strip()
    except OSError:
        return default


def config():
    out = {}
    for line in read("config").splitlines():
        key, _, value = line.partition("=")
        out[key] = value.strip("'\"")
    return out


def compact(value):
    return json.dumps(value, separators=(",", ":"), sort_keys=True)


def consoles():
    """The device itself: what goes to stdout passes journald and gets a prefix."""
    if "PATCH_CYCLE_CONSOLE" in os.environ:
        return [os.environ["PATCH_CYCLE_CONSOLE"]]
    active = read("/sys/class/tty/console/active").split()
    if "ttyS0" not in active:
        return ["/dev/console"]
    return ["/dev/ttyS0"] if active[-1] == "ttyS0" else ["/dev/ttyS0", "/dev/console"]


class Out:
    def __init__(self, nonce):
        self.nonce = nonce
        self.fds = []
        for path in consoles():
            try:
                self.fds.append(os.open(path, os.O_WRONLY | os.O_NOCTTY | os.O_APPEND))
            except OSError:
                pass

    def line(self, kind, seq, total, payload):
        head = "%s %s %d/%d " % (self.nonce, kind, seq, total)
        crc = zlib.crc32((head + payload).encode()) & 0xFFFFFFFF
        text = "%%PC1%% %s%08x %s\n" % (head, crc, payload)
        for fd in self.fds:
            rest = text.encode()
            while rest:
                rest = rest[os.write(fd, rest):]

    def drain(self):
        for fd in self.fds:
            try:
                termios.tcdrain(fd)
            except termios.error:
                pass

    def blob(self, kind, data):
        """All chunks, twice if the console's window has room, so that one damaged line costs nothing."""
        text = base64.b64encode(zlib.compress(data, 9)).decode()
        chunks = [text[i:i + CHUNK] for i in range(0, len(text), CHUNK)]
        framed = len(text) + len(chunks) * (len(self.nonce) + 36)
        passes = 2 if 2 * framed <= BUDGET else 1
        for n in range(passes):
            if n > 0 and any(os.isatty(fd) for fd in self.fds):
                # One burst of kernel messages should not hit both passes.
                time.sleep(1)
            for seq, chunk in enumerate(chunks, 1):
                self.line(kind, seq, len(chunks), chunk)
            self.drain()
        seal = {"bytes": len(data), "chunks": len(chunks), "sha256": hashlib.sha256(data).hexdigest()}
        return seal, len(text)

    def seal(self, kind, value):
        for _ in range(3):
            self.line(kind, 1, 1, compact(value))
        self.drain()


def table(name):
    """Rows of build.sh's pkglist by package: status, name, version, source, source version."""
    rows = {}
    for line in read(name).splitlines():
        f = line.split("\t")
        if len(f) == 5:
            rows[f[1]] = f
    return rows


def on_disk(rows):
    """Unpacked or better. `rc` and `un` have no files that a notice could be about."""
    return {n: r for n, r in rows.items() if r[0][1:2] in ("i", "W", "t", "F", "U") and r[2]}


def run(*command):
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60)
        return done.stdout.decode("utf-8", "replace").strip()
    except (OSError, subprocess.SubprocessError):
        return ""


def os_release():
    rows = dict(row.split("=", 1) for row in read("/etc/os-release").splitlines() if "=" in row)
    return {k: rows.get(k, "").strip("'\"") for k in ("ID", "VERSION_ID", "VERSION_CODENAME")}


def architecture():
    return run("dpkg", "--print-architecture")


def identity():
    """
    Short hashes of what no two machines may share: machine id and host keys. The id itself is nobody's business. On a
    builder without the keys that were baked into its image on purpose: those are older than its boot.
    """
    try:
        boot = os.path.getmtime(D + "pre/stamp")
    except OSError:
        boot = 0
    paths = ["/etc/machine-id"] + sorted(key for key in glob.glob("/etc/ssh/ssh_host_*_key.pub") if os.path.getmtime(key) > boot)
    return [hashlib.sha256(text.encode()).hexdigest()[:16] for text in map(read, paths) if text]


def pro():
    """Ubuntu Pro: attached or not, and its services. Absent where the client is."""
    text = run("pro", "status", "--format", "json")
    if not text:
        return {}
    try:
        p = json.loads(text)
        return {"pro": {"attached": p.get("attached"), "services": {s["name"]: s.get("status") for s in p.get("services", [])}}}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {"pro": {"error": text[:200]}}


def before_list():
    value = {
        "format": 1, "build": config().get("NONCE"), "os": os_release(), "arch": architecture(),
        "packages": [[n, r[2]] for n, r in sorted(on_disk(table("before.tsv")).items())],
    }
    value.update(pro())
    return value


def manifest():
    everything = table("after.tsv")
    before, after = on_disk(table("before.tsv")), on_disk(everything)

    def version(rows, name):
        return rows[name][2] if name in rows else None

    value = {
        "format": 1, "build": config().get("NONCE"), "mode": config().get("MODE"),
        "os": os_release(), "arch": architecture(), "machine": platform.machine(),
        "kernel": {"before": read("kernel-before"), "running": os.uname().release, "newest": read("kernel-newest"), "version": read("/proc/version")},
        "rebooted": read("stage") == "2", "reboot_required": os.path.exists("/run/reboot-required"),
        "reboot_required_pkgs": sorted(set(read("/run/reboot-required.pkgs").split())),
        "cloud_init": read("cloud-init-status"),
        "failed_units": {"before": sorted(set(read("failed-before").split())), "after": read("failed-after").split()},
        "identity": read("identity").split(),
        "kept_back": read("kept-back").split(), "held": run("apt-mark", "showhold").split(),
        "changed": [[n, version(before, n), version(after, n)] for n in sorted(set(before) | set(after)) if version(before, n) != version(after, n)],
        # Name, version, and the source's name and version only where they differ.
        "packages": [[n, r[2]] + ([r[3]] if r[3] != n.split(":")[0] or r[4] != r[2] else []) + ([r[4]] if r[4] != r[2] else [])
                     for n, r in sorted(after.items())],
        "not_fully_installed": sorted(n for n, r in everything.items() if r[0][:2] not in ("ii", "hi", "rc", "un")),
    }
    # Its owner has told the boot loader to take another than the newest.
    if read("kernel-before") != read("kernel-newest-before"):
        value["kernel"]["pinned"] = True
    if read("audit"):
        value["audit"] = read("audit")[:2000]
    value.update(pro())
    return value


def send_manifest(out):
    with open(D + "manifest.json", "rb") as f:
        data = f.read().strip()
    whole = hashlib.sha256(data).hexdigest()
    # About 3,000 packages: send what changed, the image holds the rest.
    if len(zlib.compress(data, 9)) > BUDGET * 0.6:
        value = json.loads(data.decode())
        value.update(packages=[], packages_omitted=True)
        data = compact(value).encode()
    end, wire = out.blob("M", data)
    end.update(result="ok", whole=whole, wire=wire)
    out.seal("END", end)


def send_failure(out, service_result, exit_status):
    end, wire = out.blob("L", read(LOG).encode()[-LOG_TAIL:])
    end.update(result="fail", phase=read("phase"), reason=(read("reason") or "killed")[:400],
               service_result=service_result, exit_status=exit_status, wire=wire)
    out.seal("END", end)


def main():
    what, args = sys.argv[1], sys.argv[2:]
    if what == "manifest":
        sys.stdout.write(compact(manifest()))
        return
    if what == "identity":
        print("\n".join(identity()))
        return
    out = Out(config().get("NONCE", "none"))
    if what == "progress":
        out.line("progress", 1, 1, args[0])
        out.drain()
    elif what == "before":
        seal, _ = out.blob("B", compact(before_list()).encode())
        out.seal("BEFORE", seal)
    elif what == "reported":
        out.seal("END", {"result": "reported", "bytes": 0, "chunks": 0, "sha256": hashlib.sha256(b"").hexdigest()})
    elif what == "ok":
        send_manifest(out)
    else:
        send_failure(out, args[0], args[1])


if __name__ == "__main__":
    main()
