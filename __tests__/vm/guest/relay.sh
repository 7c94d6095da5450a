#!/bin/bash
# relay.sh PORT: one connection of the guest's, joined to this machine's loopback. QEMU starts it (guestfwd).
exec 3<> "/dev/tcp/127.0.0.1/$1"
{ cat <&3; kill $$; } 2> /dev/null &
cat >&3
kill $! 2> /dev/null
