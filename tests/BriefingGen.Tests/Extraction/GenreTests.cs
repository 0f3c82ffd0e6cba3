using System.Globalization;
using System.Text;
using BriefingGen.Benchmarks.Extraction;
using BriefingGen.Extraction;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Tests.Support;
using BriefingGen.Text;
using VerifyXunit;

namespace BriefingGen.Tests.Extraction;

/// <summary>
/// Who says what in whole texts of many kinds (papers of several countries, releases, reviews, interviews, live blogs), whose
/// speakers were written down by readers. The snapshot lists every stretch whose speaker we do not give as they do: of persons, pronouns, phrases
/// and organisations by the words that the text has for them, of those who are "named" and "unnamed" by whom we show.
/// </summary>
public sealed class GenreTests
{
    private static readonly Lazy<List<Outcome>> Outcomes = new(() => [.. Directory.GetFiles(Folder, "*.speakers.txt").Order(StringComparer.Ordinal).SelectMany(Read)]);

    private static string Folder => Repository.At("tests", "BriefingGen.Tests", "Fixtures", "genres");

    [Fact]
    public Task Speakers_are_those_that_readers_found()
    {
        var report = new StringBuilder();
        foreach (var kind in Outcomes.Value.GroupBy(outcome => outcome.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
            report.Append(CultureInfo.InvariantCulture, $"{kind.Key,-8} {kind.Count(outcome => outcome.IsRight)} of {kind.Count()}\n");
        foreach (var outcome in Outcomes.Value.Where(outcome => !outcome.IsRight))
            report.Append(CultureInfo.InvariantCulture, $"\n{outcome.Text} \"{outcome.Words}\"\n  readers: {outcome.Expected}\n  we:      {outcome.Actual}\n");
        return Verifier.Verify(report.ToString(), "txt");
    }

    [Theory]
    [InlineData(false, 0.9, 0.98)]
    [InlineData(false, 0.55, 0.96)]
    [InlineData(true, 0.9, 0.97)]
    [InlineData(true, 0.55, 0.94)]
    public void What_is_called_sure_is_right(bool byName, double score, double share) => AssertSure(byName, score, share, ofBeats: false);

    // Business, courts and sport, where readers know a name behind "the engineer": harder than any other.
    [Theory]
    [InlineData(0.9, 0.78)]
    [InlineData(0.55, 0.80)]
    public void What_is_called_sure_is_right_of_beats(double score, double share) => AssertSure(true, score, share, ofBeats: true);

    private static void AssertSure(bool byName, double score, double share, bool ofBeats)
    {
        var sure = Outcomes.Value.FindAll(outcome => outcome.Kind is "named" or "unnamed" == byName && outcome.Score >= score && IsOfBeat(outcome.Text) == ofBeats);
        Assert.True(sure.Count > 100);
        // Where a name is asked for, "she" as it is written is less than that, and no wrong name.
        Assert.InRange(sure.Count(outcome => outcome.IsRight || byName && outcome.Actual is "he" or "she" or "it" or "He" or "She" or "It" or "I") / (double)sure.Count, share, 1);
    }

    private static bool IsOfBeat(string text) => text[..text.IndexOf('-', StringComparison.Ordinal)] is "firm" or "court" or "sport" or "mix";

    private static IEnumerable<Outcome> Read(string path)
    {
        var name = Path.GetFileName(path).Replace(".speakers.txt", "", StringComparison.Ordinal);
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name + ".txt"));
        var article = ArticleReader.Read(new SourceFile(name + ".txt", name + ".txt", bytes), ReadingOptions.Default).Articles[0];
        var extract = Extractor.Extract(article);
        var content = article.Text.Content;
        var from = 0;
        foreach (var line in File.ReadLines(path))
        {
            var (words, kind, source, person) = Parse(line);
            var start = content.IndexOf(words, from, StringComparison.Ordinal);
            Assert.True(start >= 0, $"{name} does not hold: {words}");
            from = start + words.Length;
            yield return Judge(extract, name, new(start, from), kind, source, person);
        }
    }

    private static Outcome Judge(Extract extract, string name, TextSpan place, string kind, string? source, string? person)
    {
        var text = extract.Article.Text;
        var found = extract.Quotations.FirstOrDefault(quotation => quotation.Span.Overlaps(place));
        var shown = found?.Speaker?.Name;
        var mention = found?.Mention is { } span ? text.Substring(span) : null;
        var isRight = source is null ? shown is null
            : shown is not null && new[] { shown, mention }.Any(words => GoldHead.Of(words) is var head && (head == GoldHead.Of(source) || head == GoldHead.Of(person)) && head.Length > 0);
        var words = text.Substring(place).ReplaceLineEndings(" ");
        return new(name, kind, words.Length > 80 ? words[..80] + "…" : words, Show(source, person), Show(mention, shown == mention ? null : shown), found?.Speaker is null ? 0 : found.Score, isRight);
    }

    private static string Show(string? source, string? person) => (source ?? "nobody") + (person is null ? "" : $" ({person})");

    // "words" -- kind | source | person
    private static (string Words, string Kind, string? Source, string? Person) Parse(string line)
    {
        var end = line.LastIndexOf("\" -- ", StringComparison.Ordinal);
        var parts = line[(end + 5)..].Split(" | ");
        return (line[1..end], parts[0], parts[1] == "-" ? null : parts[1], parts.Length > 2 ? parts[2] : null);
    }

    private sealed record Outcome(string Text, string Kind, string Words, string Expected, string Actual, double Score, bool IsRight);
}
