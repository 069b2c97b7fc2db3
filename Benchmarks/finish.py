"""What a finished file costs beside cairo's bare drawing of the same pages: processor time, memory,
and growth with the pages.

Runs finish-benchmark in turn both ways and takes the least of each, since other programs on the
machine only ever add to a time.
"""
import os
import subprocess
import sys
import tempfile

BENCHMARK = os.path.abspath(".build/release/finish-benchmark")
PROGRAM = os.path.abspath(".build/release/taklimat")
EXAMPLE = "Examples/unops-courtesy-call/meeting.yaml"
ROUNDS = int(os.environ.get("ROUNDS", "7"))


def run(pages, mode):
    """Processor milliseconds, peak MiB, bytes and elements of one run."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writer, 1)
        os.execv(BENCHMARK, [BENCHMARK, str(pages), mode, os.path.abspath("Fonts")])
    os.close(writer)
    with os.fdopen(reader) as output:
        words = output.read().split()
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"{BENCHMARK} {pages} {mode} ended with {os.waitstatus_to_exitcode(status)}")
    return int(words[0]) / 1000, usage.ru_maxrss / 1024, int(words[1]), int(words[2])


def least(pages, rounds):
    best = {}
    for _ in range(rounds):
        for mode in ("paint", "finish"):
            now = run(pages, mode)
            old = best.get(mode, now)
            best[mode] = (min(now[0], old[0]), min(now[1], old[1])) + now[2:]
    return best["paint"], best["finish"]


def steps():
    """The example's own steps in milliseconds, the least of each."""
    best = {}
    for _ in range(ROUNDS * 3):
        with tempfile.TemporaryDirectory() as folder:
            words = subprocess.run(
                [PROGRAM, "build", EXAMPLE, "--stats", "-o", folder + "/out.pdf"], check=True,
                capture_output=True, text=True).stderr
        for line in words.splitlines():
            name, _, value = line.rpartition("  ")
            if value.endswith(" ms"):
                time = float(value[:-3])
                best[name.strip()] = min(best.get(name.strip(), time), time)
    return best


def main():
    print("pages  elements    cairo ms     whole ms  ratio   MiB above  bytes    ms a page")
    for pages, rounds in ((30, ROUNDS), (300, ROUNDS), (3000, max(1, ROUNDS // 3))):
        paint, finish = least(pages, rounds)
        cost = finish[0]
        print(f"{pages:5} {finish[3]:9} {paint[0]:11.1f} {cost:11.1f} {cost / paint[0]:6.2f} "
              f"{finish[1] - paint[1]:11.1f} {finish[2]:9} {cost / pages:9.4f}", flush=True)
    times = steps()
    print(f"the example: paint {times['paint']} ms, finish {times['finish']} ms, "
          f"lock {times['lock']} ms")


main()
