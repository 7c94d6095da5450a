#!/usr/bin/env python3
"""Begins the next user-data of a machine that gets several in one boot, because a boot takes a minute.

Does as cloud-init would: bootcmd, files, runcmd. Of the build or proof before nothing is left but what it has done to the
machine, and its unit file. Without a next one the machine powers off.
"""
import base64
import gzip
import json
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request

SYSTEMCTL = "/usr/bin/systemctl"
UNITS = ["patch-cycle-build.service", "patch-cycle-proof.service"]
FOLDERS = ["/var/lib/patch-cycle-build", "/run/patch-cycle-proof"]
LOG = "/var/log/patch-cycle-build.log"


def user_data():
    request = urllib.request.Request("http://169.254.169.254/next-user-data", method="PUT")
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(gzip.decompress(answer.read()).decode().split("\n", 1)[1])
    except urllib.error.HTTPError:
        return None


def is_ending():
    states = subprocess.run([SYSTEMCTL, "is-active"] + UNITS, stdout=subprocess.PIPE).stdout.decode().split()
    return any(state not in ("inactive", "failed") for state in states)


def content(file):
    plain = file["content"]
    return gzip.decompress(base64.b64decode(plain)) if "encoding" in file else plain.encode()


def begin(config):
    while is_ending():
        time.sleep(0.5)
    # Armed anew by bootcmd: counted from now, as it would be from a boot.
    subprocess.call([SYSTEMCTL, "stop", "patch-cycle-deadman.timer"])
    for folder in FOLDERS:
        shutil.rmtree(folder, ignore_errors=True)
    if os.path.exists(LOG):
        os.remove(LOG)
    for command in config["bootcmd"]:
        subprocess.call(command)
    for file in config["write_files"]:
        os.makedirs(os.path.dirname(file["path"]), exist_ok=True)
        with open(file["path"], "wb") as f:
            f.write(content(file))
        os.chmod(file["path"], int(file["permissions"], 8))
    for command in config["runcmd"]:
        subprocess.call(command)


next_one = user_data()
if next_one is None:
    subprocess.call([SYSTEMCTL, "poweroff"])
else:
    begin(next_one)
