using System.Buffers;
using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Text;

namespace BriefingGen.Reading.Markdown;

/// <summary>Reads front matter at the very top: YAML between two lines <c>---</c>, TOML between two lines <c>+++</c>, or a JSON object.</summary>
internal static class FrontMatterReader
{
    private const int MaxLength = 64 << 10;

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

    /// <summary>The fields. What is none of the three is told and passed over; what was read before the fault counts.</summary>
    public static FrontMatter Read(SourceText text, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var lines = text.Lines;
        var fence = text[lines.Line(1)].TrimEnd();
        if (fence is "{" || fence.StartsWith("{\""))
            return Object(text, path, diagnostics);
        if (fence is not ("---" or "+++"))
            return FrontMatter.None;
        var isYaml = fence is "---";
        var start = lines.Count > 1 ? lines.Line(2).Start : text.Length;
        for (var number = 2; number <= lines.Count && lines.Line(number).Start - start <= MaxLength; number++)
        {
            var line = lines.Line(number);
            if (text[line].TrimEnd().SequenceEqual(fence) || (isYaml && text[line].TrimEnd() is "..."))
                return Between(text, path, new(start, line.Start), line.End, isYaml, diagnostics);
        }

        // A line of dashes that nothing answers is a rule across the page, but for one right above lines "name: value".
        var last = 2;
        while (last <= lines.Count && IsField(text[lines.Line(last)], isYaml))
            last++;
        if (last < 4 || (last <= lines.Count && !text[lines.Line(last)].Trim().IsEmpty))
            return FrontMatter.None;
        var end = lines.Line(last - 1).End;
        diagnostics.Add(Catalog.FrontMatterBroken.At(path, text, 0, Name(isYaml), $"no line \"{fence}\" ends it"));
        return Between(text, path, new(start, end), end, isYaml, diagnostics);
    }

    private static FrontMatter Between(SourceText text, string path, TextSpan span, int end, bool isYaml, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var fields = ImmutableArray.CreateBuilder<FrontMatterField>();
        var fault = isYaml ? YamlFields.Read(text.Substring(span), span.Start, fields) : TomlFields.Read(text.Substring(span), span.Start, fields);
        return Made(text, path, fields, end, fault, Name(isYaml), diagnostics);
    }

    private static FrontMatter Object(SourceText text, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var fields = ImmutableArray.CreateBuilder<FrontMatterField>();
        var fault = JsonFields.Read(text.Content.AsSpan(0, Math.Min(text.Length, MaxLength)), fields, out var end);
        if (fault is null)
        {
            var rest = text.Content.AsSpan(end);
            rest = rest[..(rest.IndexOf('\n') is >= 0 and var stop ? stop : rest.Length)];
            return rest.IsWhiteSpace() ? Made(text, path, fields, end, null, "JSON", diagnostics) : FrontMatter.None;
        }

        // Without a line that ends it, it may as well be a text that begins with a brace.
        for (var number = 2; number <= text.Lines.Count && text.Lines.Line(number).Start <= MaxLength; number++)
        {
            if (text[text.Lines.Line(number)].TrimEnd() is "}")
                return Made(text, path, fields, text.Lines.Line(number).End, fault, "JSON", diagnostics);
        }

        return FrontMatter.None;
    }

    private static FrontMatter Made(
        SourceText text, string path, ImmutableArray<FrontMatterField>.Builder fields, int end, FrontMatterFault? fault, string format, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (fault is { } found)
            diagnostics.Add(Catalog.FrontMatterBroken.At(path, text, Math.Clamp(found.Place, 0, text.Length), format, found.Reason));
        return new([.. fields.DistinctBy(static field => field.Name, StringComparer.Ordinal)], end);
    }

    private static string Name(bool isYaml) => isYaml ? "YAML" : "TOML";

    private static bool IsField(ReadOnlySpan<char> line, bool isYaml) =>
        line.Length < 1000 && line.IndexOf(isYaml ? ':' : '=') is > 1 and < 30 and var mark && !line[..mark].TrimEnd().ContainsAnyExcept(NameLetters)
        && (mark + 1 == line.Length || line[mark + 1] is ' ' or '\r');
}
