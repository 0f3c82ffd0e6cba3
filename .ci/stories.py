"""stories.py FLOORS SCORER GOLD STORIES: scores the stories that articles were put into and compares with the floor."""
import ast
import json
import subprocess
import sys
import tempfile

from floors import floors


def main():
    with tempfile.NamedTemporaryFile("w", encoding="utf8", suffix=".jsonl") as clusters:
        for line in open(sys.argv[4], encoding="utf8"):
            article = json.loads(line)
            print(json.dumps({"id": article["id"], "cluster": article["story"]}), file=clusters)
        clusters.flush()
        command = [sys.executable, sys.argv[2], sys.argv[3], clusters.name]
        scored = ast.literal_eval(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    print(scored)
    value, wanted = 100 * scored["b3_F"], floors(sys.argv[1])["stories.b3"]
    print(f"stories.b3 {value:.1f} (floor {wanted})")
    sys.exit(value < wanted)


main()
