using System.Collections.Immutable;

namespace BriefingGen.Reading.Markdown;

/// <summary>The fields above a Markdown text.</summary>
/// <param name="Fields">Single values and lists of them, by name in lower case, with their places; what is nested deeper is left out.</param>
/// <param name="End">Where the text below begins.</param>
internal sealed record FrontMatter(ImmutableArray<FrontMatterField> Fields, int End)
{
    public static FrontMatter None { get; } = new([], 0);

    /// <summary>The first of these fields that is there.</summary>
    public FrontMatterField? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Fields.FirstOrDefault(field => field.Name == name && !field.Values.IsEmpty) is { } field)
                return field;
        }

        return null;
    }
}

/// <summary>A field of front matter.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="Values">One or, of a list, several; trimmed.</param>
/// <param name="Place">Where its value begins in the file.</param>
internal sealed record FrontMatterField(string Name, ImmutableArray<string> Values, int Place)
{
    public string Words => string.Join(", ", Values);
}

/// <summary>Why front matter could not be read to its end.</summary>
/// <param name="Place">Where in the file.</param>
/// <param name="Reason">As a message goes on with it.</param>
internal readonly record struct FrontMatterFault(int Place, string Reason)
{
    /// <summary>The first sentence of a parser's message as part of another; the next one is for programmers.</summary>
    public static string Words(string message)
    {
        var words = message.AsSpan(0, message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var stop ? stop : message.Length).TrimEnd(". ");
        return words.IsEmpty ? "" : $"{char.ToLowerInvariant(words[0])}{words[1..]}";
    }
}
