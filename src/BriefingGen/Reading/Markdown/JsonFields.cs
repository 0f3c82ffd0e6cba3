using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace BriefingGen.Reading.Markdown;

/// <summary>The fields of front matter in JSON.</summary>
internal static class JsonFields
{
    private const int MaxDepth = 16;

    /// <summary>Adds the fields of the object that <paramref name="text"/> begins with; gives why there are no more, null where it was read to its end.</summary>
    /// <param name="text">The text, as far as it is looked at.</param>
    /// <param name="fields">Takes the fields.</param>
    /// <param name="end">Where the object ends; 0 where it does not.</param>
    public static FrontMatterFault? Read(ReadOnlySpan<char> text, ImmutableArray<FrontMatterField>.Builder fields, out int end)
    {
        end = 0;
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        bytes = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth });
        // Places count in characters; all before the last one known are counted already.
        var (known, characters) = (0, 0);
        try
        {
            string? name = null;
            ImmutableArray<string>.Builder? list = null;
            var place = 0;
            while (reader.Read())
            {
                characters += Encoding.UTF8.GetCharCount(bytes, known, (int)reader.TokenStartIndex - known);
                known = (int)reader.TokenStartIndex;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        name = reader.CurrentDepth == 1 ? reader.GetString()?.Trim().ToLowerInvariant() : name;
                        break;
                    case JsonTokenType.StartArray:
                        (list, place) = reader.CurrentDepth == 1 && name is not null ? (ImmutableArray.CreateBuilder<string>(), characters) : (list, place);
                        break;
                    case JsonTokenType.EndArray when reader.CurrentDepth == 1:
                        if (list is { Count: > 0 } && name is not null)
                            fields.Add(new(name, list.DrainToImmutable(), place));
                        (name, list) = (null, null);
                        break;
                    case JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                        var value = (reader.TokenType == JsonTokenType.String ? reader.GetString() ?? "" : Encoding.UTF8.GetString(reader.ValueSpan)).Trim();
                        if (value.Length > 0 && reader.CurrentDepth == 1 && name is not null)
                            fields.Add(new(name, [value], characters));
                        else if (value.Length > 0 && reader.CurrentDepth == 2)
                            list?.Add(value);
                        break;
                    case JsonTokenType.EndObject when reader.CurrentDepth == 0:
                        end = characters + 1;
                        return null;
                }
            }

            return new(characters, "it does not end");
        }
        catch (JsonException e)
        {
            // Only the line and the place in it are told.
            var at = 0;
            for (var line = e.LineNumber ?? 0; line > 0 && Array.IndexOf(bytes, (byte)'\n', at) is >= 0 and var stop; line--)
                at = stop + 1;
            at = (int)Math.Min(bytes.Length, at + (e.BytePositionInLine ?? 0));
            return new(Encoding.UTF8.GetCharCount(bytes, 0, at), FrontMatterFault.Words(e.Message.IndexOf(" LineNumber", StringComparison.Ordinal) is > 0 and var cut ? e.Message[..cut] : e.Message));
        }
        catch (InvalidOperationException)
        {
            return new(characters, "it has half of a surrogate pair");
        }
    }
}
