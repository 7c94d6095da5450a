#!/usr/bin/env bash
# The recipe on real machines: guests of Debian's in QEMU, with EC2's metadata service and an apt archive on loopback.
# Minutes, most of them for emulated boots. Exit status 77: they cannot be run here, and why.
#
#   scripts/test-vm.sh [JEST-OPTION...]
set -euo pipefail
cd "$(dirname "$0")/.."

prepared=$(node build/__tests__/vm/prepare.js)
{ read -r PATCH_CYCLE_VM; read -r PATCH_CYCLE_VM_ACCELERATOR; } <<< "$prepared"
export PATCH_CYCLE_VM PATCH_CYCLE_VM_ACCELERATOR
echo "guests run by: $PATCH_CYCLE_VM_ACCELERATOR"
npm run -s jest -- --testPathIgnorePatterns=/node_modules/ --testPathPatterns=/__tests__/vm/ --maxWorkers=3 --verbose "$@"
