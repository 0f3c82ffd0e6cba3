"""to_input.py DATA.jsonl: the articles of a data set as input for `briefing extract`, text only."""
import json
import sys

for line in open(sys.argv[1], encoding="utf8"):
    if line.strip():
        article = json.loads(line)
        print(json.dumps({"id": article["id"], "text": article["text"]}, ensure_ascii=False))
