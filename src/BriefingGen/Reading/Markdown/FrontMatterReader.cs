using System.Buffers;
using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BriefingGen.Reading.Markdown;

/// <summary>Reads front matter: YAML between two lines <c>---</c> at the very top.</summary>
internal static class FrontMatterReader
{
    private const int MaxLength = 64 << 10;
    private const int MaxDepth = 16;

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

    /// <summary>The fields. What is no YAML is told and passed over; what was read before the fault counts.</summary>
    public static FrontMatter Read(SourceText text, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var lines = text.Lines;
        var fence = text[lines.Line(1)].TrimEnd();
        if (fence is not ("---" or "+++"))
            return FrontMatter.None;
        var start = lines.Count > 1 ? lines.Line(2).Start : text.Length;
        for (var number = 2; number <= lines.Count && lines.Line(number).Start - start <= MaxLength; number++)
        {
            var line = lines.Line(number);
            if (!text[line].TrimEnd().SequenceEqual(fence) && !(fence is "---" && text[line].TrimEnd() is "..."))
                continue;
            if (fence is "---")
                return new(Fields(text, path, new(start, line.Start), diagnostics), line.End);
            diagnostics.Add(Catalog.FrontMatterNotYaml.At(path, text, 0));
            return new([], line.End);
        }

        // A line of dashes that nothing answers is a rule across the page, but for one right above lines "name: value".
        var last = 2;
        while (last <= lines.Count && IsField(text[lines.Line(last)]))
            last++;
        if (fence is not "---" || last < 4 || (last <= lines.Count && !text[lines.Line(last)].Trim().IsEmpty))
            return FrontMatter.None;
        var end = lines.Line(last - 1).End;
        diagnostics.Add(Catalog.FrontMatterBroken.At(path, text, 0, "no line \"---\" ends it"));
        return new(Fields(text, path, new(start, end), diagnostics), end);
    }

    private static bool IsField(ReadOnlySpan<char> line) =>
        line.Length < 1000 && line.IndexOf(':') is > 1 and < 30 and var colon && !line[..colon].ContainsAnyExcept(NameLetters)
        && (colon + 1 == line.Length || line[colon + 1] is ' ' or '\r');

    private static ImmutableArray<FrontMatterField> Fields(SourceText text, string path, TextSpan span, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var fields = ImmutableArray.CreateBuilder<FrontMatterField>();
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text.Substring(span)), skipComments: true));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return [];
            if (!parser.TryConsume<MappingStart>(out var mapping))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "lines \"name: value\" are expected");
            _ = mapping;
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (!parser.TryConsume<Scalar>(out var key))
                    Skip(parser);
                else if (parser.Current is { } value && Values(parser) is { IsEmpty: false } values)
                    fields.Add(new(key.Value.Trim().ToLowerInvariant(), values, span.Start + (int)Math.Min(value.Start.Index, span.Length)));
            }
        }
        catch (YamlException e)
        {
            var words = e.Message.TrimEnd('.');
            diagnostics.Add(Catalog.FrontMatterBroken.At(path, text, span.Start + (int)Math.Clamp(e.Start.Index, 0, span.Length), words.Length == 0 ? "" : char.ToLowerInvariant(words[0]) + words[1..]));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner itself trips over some texts that are not YAML.
            diagnostics.Add(Catalog.FrontMatterBroken.At(path, text, span.Start, "it cannot be made out"));
        }

        return [.. fields.DistinctBy(static field => field.Name, StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> Values(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var one))
            return IsNull(one) ? [] : [one.Value.Trim()];
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            Skip(parser);
            return [];
        }

        var values = ImmutableArray.CreateBuilder<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var value))
                Skip(parser);
            else if (!IsNull(value))
                values.Add(value.Value.Trim());
        }

        return values.DrainToImmutable();
    }

    private static void Skip(Parser parser)
    {
        var depth = 0;
        do
        {
            depth += parser.Current!.NestingIncrease;
            // The scanner's work grows with the square of the depth.
            if (depth > MaxDepth)
                throw new YamlException(parser.Current.Start, parser.Current.End, "nested too deep");
            parser.MoveNext();
        }
        while (depth > 0);
    }

    private static bool IsNull(Scalar scalar) => string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null");
}
