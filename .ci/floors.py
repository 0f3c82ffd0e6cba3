"""floors.py FLOORS SCORER GOLD PREDICTED: scores extracts and compares with the floors, which only go up, but for what the note in them says."""
import json
import re
import subprocess
import sys
import tempfile


def floors(path):
    """`name value` lines; # begins a comment."""
    lines = (re.sub(r"#.*", "", line).split() for line in open(path, encoding="utf8"))
    return {name: float(value) for name, value in filter(None, lines)}


def score(scorer, gold, predicted, words):
    command = [sys.executable, scorer, gold, predicted, "--json", "--min-words", str(words)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def as_mentioned(predicted, out):
    """The speaker in the words of the text, as the annotation gives it: "she", "Mr. Moss"."""
    with open(predicted, encoding="utf8") as lines:
        for article in map(json.loads, lines):
            for quote in article["quotes"]:
                quote["speaker"] = quote["speaker"] and quote["mention"]
            print(json.dumps(article), file=out)
    out.flush()


def main():
    wanted = floors(sys.argv[1])
    scorer, gold, predicted = sys.argv[2:5]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as mentions:
        as_mentioned(predicted, mentions)
        every, long = (score(scorer, gold, mentions.name, words) for words in (1, 5))
    named = score(scorer, gold, predicted, 1)["by_speaker_type"]["pronoun"]
    measured = {
        "quotes.joint.all": every["joint"]["F"],
        "quotes.joint.5words": long["joint"]["F"],
        "quotes.span.5words": long["overlap"]["F"],
        "quotes.pronouns.named": named["name"],
    }
    ok = True
    for name, value in measured.items():
        print(f"{name} {value} (floor {wanted[name]})")
        ok &= value >= wanted[name]
    sys.exit(not ok)


if __name__ == "__main__":
    main()
