"""summaries.py FLOORS SCORER GOLD EXTRACTS: scores the summaries of extracts by ROUGE and compares with the floors."""
import json
import re
import subprocess
import sys
import tempfile

from floors import floors


def main():
    wanted = floors(sys.argv[1])
    with tempfile.NamedTemporaryFile("w", encoding="utf8", suffix=".jsonl") as summaries:
        for line in open(sys.argv[4], encoding="utf8"):
            extract = json.loads(line)
            print(json.dumps({"id": extract["id"], "summary": [excerpt["text"] for excerpt in extract["summary"]]}), file=summaries)
        summaries.flush()
        command = [sys.executable, sys.argv[2], sys.argv[3], summaries.name]
        scored = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    ok = True
    for measure, value in re.findall(r"ROUGE-(\w) .* F1 ([\d.]+)", scored):
        name = f"summaries.rouge.{measure}"
        print(f"{name} {value} (floor {wanted[name]})")
        ok &= float(value) >= wanted[name]
    sys.exit(not ok)


main()
