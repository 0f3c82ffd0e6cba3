"""dates.py input DATA.jsonl [--undated]: the articles as input for `briefing extract`, with their day.
dates.py score DATA.jsonl EXTRACTS.jsonl FLOORS [--errors N]: how many of the marked expressions of time have the right value
in "times"; what was not found counts as wrong. Two kinds of data: articles with "dct" and one value an expression, and single
sentences with "reference" and the values of which each is right."""
import json
import re
import sys

from floors import floors

DAY = re.compile(r"\d{4}-\d\d-\d\d")
WEEKDAY = re.compile(r"(on )?(mon|tues|wednes|thurs|fri|satur|sun)day", re.I)


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf8") if line.strip()]


def told(article):
    day = (article.get("dct") or article.get("reference") or "")[:10]
    return day if DAY.fullmatch(day) else ""


def wanted(article):
    """(expression, set of right days, is it a weekday word) of each expression that names a day."""
    for time in article["timexes"]:
        if "values" in time:
            if time["type"] == "datetimeV2.date":
                days = {v["value"] for v in time["values"] or [] if v.get("value")}
                yield time, {d for d in days if DAY.fullmatch(d)}, False
        elif time["type"] in ("DATE", "TIME") and DAY.match(time["value"] or ""):
            yield time, {time["value"][:10]}, bool(WEEKDAY.fullmatch(time["text"].strip()))


def answers(record, time):
    """The values given for what overlaps the expression, the one that covers most of it first."""
    over = [(min(t["end"], time["end"]) - max(t["start"], time["start"]), t) for t in record["times"]]
    return [t for length, t in sorted(over, key=lambda pair: -pair[0]) if length > 0]


def score(data, extracts, errors):
    records = {record["id"]: record for record in lines(extracts)}
    counts = {name: [0, 0] for name in ("weekdays", "days", "sure")}
    for article in filter(told, lines(data)):
        for time, right, is_weekday in wanted(article):
            given = answers(records[article["id"]], time) if article["id"] in records else []
            good = any(t["value"] in right for t in given[:1]) if right else not given
            # A sure answer at a coarser grain, such as "2024-12" for a day of it, is no error of its own.
            if given and given[0]["sure"] and len(given[0]["value"]) == 10:
                counts["sure"][0] += given[0]["value"] in right
                counts["sure"][1] += 1
            for name in ("days", "weekdays") if is_weekday else ("days",):
                counts[name][0] += good
                counts[name][1] += 1
            if not good and errors > 0:
                errors -= 1
                text = article["text"]
                print(f"{article['id']} {told(article)}: {text[max(0, time['start'] - 60):time['start']]!r} [{time['text']}] "
                      f"wanted {sorted(right)}, given {[(t['text'], t['value'], t['sure']) for t in given]}")
    return counts


def main():
    if sys.argv[1] == "input":
        for article in lines(sys.argv[2]):
            record = {"id": article["id"], "text": article["text"]}
            if "--undated" not in sys.argv and told(article):
                record["date"] = told(article)
            print(json.dumps(record, ensure_ascii=False))
        return
    errors = int(sys.argv[sys.argv.index("--errors") + 1]) if "--errors" in sys.argv else 0
    data = sys.argv[2]
    kind = "dates.synthetic" if "reference" in lines(data)[0] else "dates"
    limits, ok = floors(sys.argv[4]), True
    for name, (good, all_) in score(data, sys.argv[3], errors).items():
        if all_:
            percent = round(100 * good / all_, 1)
            floor = limits.get(f"{kind}.{name}", 0)
            ok &= percent >= floor
            print(f"{kind}.{name} {percent} ({good} of {all_}; floor {floor})")
    sys.exit(not ok)


main()
