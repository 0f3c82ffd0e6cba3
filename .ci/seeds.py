"""seeds.py GOLD EXTRACTS.jsonl: what the two seed articles must give; prints what differs."""
import json
import re
import sys


def plain(name):
    return re.sub(r"^(a|an|the) ", "", (name or "").lower())


def differences(gold, record):
    for field in ("titleFrom", "date", "dateFrom", "dateline"):
        if record[field] != gold[field]:
            yield f"{field}: {record[field]!r}, not {gold[field]!r}"
    if gold["title"] and record["title"] != gold["title"]:
        yield f"title: {record['title']!r}"
    if record["dateFrom"] == "inferred" and not record["dateEvidence"]:
        yield "dateEvidence: none"
    text = record["text"]
    for kind, wanted in (("caption", gold["captions"]), ("subhead", gold["headings"])):
        found = [text[p["start"]:p["end"]] for p in record["paragraphs"] if p["kind"] == kind]
        if found != wanted:
            yield f"{kind}s: {found}, not {wanted}"
    found = {(q["start"], q["end"]): q for q in record["quotes"]}
    for quote in gold["quotes"]:
        mine = found.pop((quote["start"], quote["end"]), None)
        if mine is None:
            yield f"missed: {quote['text']}"
            continue
        for field, same in (("speaker", plain), ("kind", str), ("role", plain)):
            if (field != "role" or "role" in quote) and same(mine[field]) != same(quote[field]):
                yield f"{field} of {quote['text'][:50]!r}: {mine[field]!r}, not {quote[field]!r}"
    for quote in found.values():
        yield f"too many: {quote['text']}"
    for quote in record["quotes"]:
        if text[quote["start"]:quote["end"]] != quote["text"]:
            yield f"not verbatim: {quote['text']}"


def main():
    records = {r["source"]: r for r in map(json.loads, open(sys.argv[2], encoding="utf8"))}
    faults = [f"{article['file']}: {fault}" for article in json.load(open(sys.argv[1], encoding="utf8"))["articles"]
              for fault in differences(article, records[article["file"]])]
    print("\n".join(faults) or "both as wanted")
    sys.exit(bool(faults))


main()
