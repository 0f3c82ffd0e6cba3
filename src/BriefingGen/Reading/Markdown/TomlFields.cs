using System.Collections.Immutable;
using Tomlyn;
using Tomlyn.Parsing;

namespace BriefingGen.Reading.Markdown;

/// <summary>The fields of front matter in TOML. The parser refuses what is nested deeper than 64.</summary>
internal static class TomlFields
{
    private static readonly TomlParserOptions Options = new() { DecodeScalars = true };

    /// <summary>Adds the fields of <paramref name="words"/>; gives why there are no more, null where it was read to its end.</summary>
    public static FrontMatterFault? Read(string words, int start, ImmutableArray<FrontMatterField>.Builder fields)
    {
        try
        {
            var parser = TomlParser.Create(words, Options);
            string? name = null;
            FrontMatterField? list = null;
            while (parser.MoveNext())
            {
                var (current, depth) = (parser.Current, parser.Depth);
                var place = current.Span is { } span ? Math.Clamp(span.Offset, 0, words.Length) : 0;
                switch (current.Kind)
                {
                    case TomlParseEventKind.PropertyName:
                        name = depth == 1 ? current.PropertyName?.Trim().ToLowerInvariant() : null;
                        break;
                    case TomlParseEventKind.StartArray:
                        list = depth == 2 && name is not null ? new(name, [], start + place) : list;
                        name = null;
                        break;
                    case TomlParseEventKind.EndArray when depth == 1:
                        if (list is { Values.IsEmpty: false })
                            fields.Add(list);
                        list = null;
                        break;
                    case TomlParseEventKind.StartTable:
                        name = null;
                        break;
                    case TomlParseEventKind.String or TomlParseEventKind.DateTime or TomlParseEventKind.Boolean or TomlParseEventKind.Integer or TomlParseEventKind.Float:
                        var value = (current.StringValue ?? words.Substring(place, Math.Clamp(current.Span?.Length ?? 0, 0, words.Length - place))).Trim();
                        if (value.Length > 0 && depth == 1 && name is not null)
                            fields.Add(new(name, [value], start + place));
                        else if (value.Length > 0 && depth == 2 && list is not null)
                            list = list with { Values = list.Values.Add(value) };
                        break;
                }
            }
        }
        catch (TomlException e)
        {
            // "(2,9) : error : Unexpected token"
            var message = e.Message.AsSpan(0, e.Message.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var stop ? stop : e.Message.Length);
            var at = message.IndexOf("error : ");
            return new(start + Math.Clamp(e.Offset ?? 0, 0, words.Length), FrontMatterFault.Words((at < 0 ? message : message[(at + 8)..]).ToString()));
        }

        return null;
    }
}
