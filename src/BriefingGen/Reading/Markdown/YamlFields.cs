using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BriefingGen.Reading.Markdown;

/// <summary>The fields of front matter in YAML.</summary>
internal static class YamlFields
{
    private const int MaxDepth = 16;

    /// <summary>Adds the fields of <paramref name="words"/>; gives why there are no more, null where it was read to its end.</summary>
    public static FrontMatterFault? Read(string words, int start, ImmutableArray<FrontMatterField>.Builder fields)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(words), skipComments: true));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            if (!parser.TryConsume<MappingStart>(out _))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "lines \"name: value\" are expected");
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (!parser.TryConsume<Scalar>(out var key))
                    Skip(parser);
                else if (parser.Current is { } value && Values(parser) is { IsEmpty: false } values)
                    fields.Add(new(key.Value.Trim().ToLowerInvariant(), values, start + (int)Math.Min(value.Start.Index, words.Length)));
            }
        }
        catch (YamlException e)
        {
            return new(start + (int)Math.Clamp(e.Start.Index, 0, words.Length), FrontMatterFault.Words(e.Message));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner itself trips over some texts that are not YAML.
            return new(start, "it cannot be made out");
        }

        return null;
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
