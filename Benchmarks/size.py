"""Runs the program and a peer in turn on long tables and long prose, and prints medians.

Each run writes into a fresh folder, since overwriting a file costs a flush; user and system time
and peak memory come from the kernel (wait4).
"""
import os
import shlex
import statistics
import subprocess
import sys
import tempfile

from measure import PROGRAM, run

MATTER = os.path.abspath("Benchmarks/Size/matter.py")
ROUNDS = int(os.environ.get("ROUNDS", "5"))
SIZES = os.environ.get(
    "SIZES", "rows:100 rows:1000 rows:10000 pages:10 pages:100 pages:1000").split()
PEER = shlex.split(os.environ.get("PEER_RUN", ""))
BASE = os.environ.get("PEER_BASE", "")
IDLE = shlex.split(os.environ.get("PEER_IDLE", ""))


def make(kind, count, folder):
    """The data of both, and how each is run on it."""
    def data(name, *base):
        path = os.path.join(folder, name)
        subprocess.run([sys.executable, MATTER, kind, count, path, *base], check=True)
        return path
    own = data("meeting.json")
    commands = {"own": lambda out: [PROGRAM, "build", "--quiet", own, "-o", out]}
    if PEER:
        peer = data("peer.json", BASE)
        commands["peer"] = lambda out: [*PEER, peer, out]
    if IDLE:
        commands["idle"] = lambda out: IDLE
    return commands


def medians(commands, folder):
    """Processor seconds, peak MiB and bytes put out, of each command."""
    results = {name: [] for name in commands}
    for number in range(ROUNDS):
        for name, command in commands.items():
            out = os.path.join(folder, f"{name}-{number}")
            os.mkdir(out)
            file = os.path.join(out, "out.pdf")
            time, peak = run(command(file))
            size = os.path.getsize(file) if os.path.exists(file) else 0
            results[name].append((time / 1000, peak / 1024, size))
    return {name: [statistics.median(column) for column in zip(*runs)]
            for name, runs in results.items()}


def main():
    if PEER and not BASE:
        sys.exit("PEER_BASE must name the peer's short document")
    print("                  CPU s   ms each  peak MiB  KB each"
          + ("   peer's CPU s  peak MiB   ratio" if PEER else ""))
    for size in SIZES:
        kind, count = size.split(":")
        with tempfile.TemporaryDirectory() as folder:
            result = medians(make(kind, count, folder), folder)
        time, peak, bytes_out = result["own"]
        number = int(count)
        line = (f"{number:6} {kind:6} {time:10.3f} {1000 * time / number:9.3f} {peak:9.1f} "
                f"{bytes_out / 1000 / number:8.2f}")
        if PEER:
            theirs = result["peer"][0] - result.get("idle", (0,))[0]
            line += f" {theirs:14.3f} {result['peer'][1]:9.1f} {time / theirs:7.2f}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
