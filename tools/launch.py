"""Become a program that ends with the process that started it: how tools/interpreter.py starts one.

    python -I -S tools/launch.py STARTER CORES PROGRAM [ARGUMENT ...]

STARTER is the process that starts it, CORES how many of its cores it may use, the last ones, or 0
for all. It is a program of its own and no function between fork and exec, because a fork in one
thread can hang another one that multiplies matrices: OpenBLAS stops its threads for each fork.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1  # of linux/prctl.h


def main(starter, cores, *command):
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != int(starter):  # it has ended in the meantime
            sys.exit(1)
    if int(cores):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-int(cores) :])
    os.execv(command[0], command)


if __name__ == "__main__":
    main(*sys.argv[1:])
