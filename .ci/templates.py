"""templates.py CASES.jsonl FLOORS COMMAND...: renders each case with `briefing render - --plain` and counts those that
come out as wanted: the output byte for byte, or an error at the same line and column."""
import concurrent.futures
import json
import os
import re
import subprocess
import sys

from floors import floors


def place(message):
    found = re.search(r"\((\d+),(\d+)\)", message or "")
    return found and found.groups()


def passes(case, command):
    run = subprocess.run(command + ["render", "-", "--plain"], input=case["template"].encode(), capture_output=True, timeout=60)
    if not case["expects_error"]:
        return run.returncode == 0 and run.stdout == case["expected"].encode()
    found = re.match(r"text:(\d+):(\d+): ", run.stderr.decode())
    return run.returncode != 0 and found is not None and place(case["expected"]) in (None, found.groups())


def main():
    cases = [json.loads(line) for line in open(sys.argv[1], encoding="utf8") if line.strip()]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda case: passes(case, sys.argv[3:]), cases))
    good, wanted = sum(results), floors(sys.argv[2])["templates.cases"]
    print("not as wanted:", *(case["id"] for case, ok in zip(cases, results) if not ok), sep="\n  ")
    print(f"templates.cases {good} of {len(cases)} (floor {wanted:.0f})")
    sys.exit(good < wanted)


main()
