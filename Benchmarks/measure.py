"""Runs the program, a peer and the peer's start in turn, and prints medians.

Each run writes into a fresh folder, since overwriting a file costs a flush; user and system time
and peak memory come from the kernel (wait4).
"""
import os
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(".build/release/taklimat")
EXAMPLE = os.environ.get("EXAMPLE", "Examples/unops-courtesy-call/meeting.yaml")
ROUNDS = int(os.environ.get("ROUNDS", "25"))


def run(command):
    """CPU milliseconds and peak KiB of one run."""
    child = os.fork()
    if child == 0:
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 1)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"{shlex.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss


def contestants():
    yield "taklimat", lambda folder: [PROGRAM, "build", EXAMPLE, "-o", folder + "/out.pdf"]
    peer = os.environ.get("PEER_RUN")
    if peer:
        yield "peer", lambda folder: shlex.split(peer) + [folder + "/out.pdf"]
    idle = os.environ.get("PEER_IDLE")
    if idle:
        yield "peer's start", lambda folder: shlex.split(idle)


def main():
    results = {}
    for _ in range(ROUNDS):
        for name, command in contestants():
            with tempfile.TemporaryDirectory() as folder:
                results.setdefault(name, []).append(run(command(folder)))
    medians = {name: statistics.median(time for time, _ in runs) for name, runs in results.items()}
    # Until it has started the program, the child's memory is this script's.
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for name, runs in results.items():
        least = min(time for time, _ in runs)
        peak = statistics.median(memory for _, memory in runs)
        note = " (no more than this)" if peak <= own else ""
        print(f"{name:13} {medians[name]:7.2f} ms CPU (least {least:.2f}), "
              f"peak {peak / 1024:6.1f} MiB{note}")
    if "peer" in medians:
        work = medians["peer"] - medians.get("peer's start", 0)
        print(f"ratio         {medians['taklimat'] / work:7.2f} of the peer's {work:.2f} ms")
    print("steps of one run:", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [PROGRAM, "build", EXAMPLE, "--stats", "-o", folder + "/out.pdf"], check=True)


if __name__ == "__main__":
    main()
