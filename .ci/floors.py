"""floors.py FLOORS SCORER GOLD PREDICTED: scores extracts and compares with the floors, which only ever go up."""
import json
import re
import subprocess
import sys


def floors(path):
    """`name value` lines; # begins a comment."""
    lines = (re.sub(r"#.*", "", line).split() for line in open(path, encoding="utf8"))
    return {name: float(value) for name, value in filter(None, lines)}


def score(scorer, gold, predicted, words):
    command = [sys.executable, scorer, gold, predicted, "--json", "--min-words", str(words)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main():
    wanted = floors(sys.argv[1])
    every, long = (score(*sys.argv[2:5], words) for words in (1, 5))
    measured = {
        "quotes.joint.all": every["joint"]["F"],
        "quotes.joint.5words": long["joint"]["F"],
        "quotes.span.5words": long["overlap"]["F"],
    }
    ok = True
    for name, value in measured.items():
        print(f"{name} {value} (floor {wanted[name]})")
        ok &= value >= wanted[name]
    sys.exit(not ok)


if __name__ == "__main__":
    main()
