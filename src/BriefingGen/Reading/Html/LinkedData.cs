using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace BriefingGen.Reading.Html;

/// <summary>An item of a page's JSON-LD, as far as it tells of an article. Values are as written, on one line; null where there is none.</summary>
internal sealed record LinkedItem
{
    /// <summary>The type as written, such as <c>NewsArticle</c>.</summary>
    public required string Type { get; init; }

    public string? Headline { get; init; }

    public string? Name { get; init; }

    public string? Published { get; init; }

    public string? Created { get; init; }

    public string? Modified { get; init; }

    public string? Publisher { get; init; }

    public string? Body { get; init; }

    public string? Address { get; init; }

    public string? Language { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>False where the item says that not all of it can be read for free.</summary>
    public bool Free { get; init; } = true;

    public bool IsArticle => Type.EndsWith("Article", StringComparison.Ordinal) || Type is "BlogPosting" or "LiveBlogPosting" or "SocialMediaPosting" or "Report" or "Review" or "CriticReview";
}

/// <summary>Reads JSON-LD, also where it is a little broken.</summary>
internal static class LinkedData
{
    private const int MostItems = 500;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The items of the scripts that have a type, in order; those of a script that is not JSON are left out.</summary>
    public static ImmutableArray<LinkedItem> Read(IEnumerable<string> scripts)
    {
        var items = ImmutableArray.CreateBuilder<LinkedItem>();
        foreach (var script in scripts)
        {
            try
            {
                using var document = JsonDocument.Parse(Mended(script), Lenient);
                Collect(document.RootElement, items);
            }
            catch (JsonException)
            {
                // A page may say nonsense to machines; what it shows is read all the same.
            }
        }

        return items.DrainToImmutable();
    }

    // Line breaks within strings, comment marks around the whole and a semicolon behind it are common.
    private static string Mended(string script)
    {
        var start = script.IndexOfAny(['{', '[']);
        var end = script.LastIndexOfAny(['}', ']']);
        if (start < 0 || end < start)
            return "";
        var json = script.AsSpan(start, end + 1 - start);
        if (json.IndexOfAnyInRange('\0', '\u001F') < 0)
            return JsonEscapes.WithoutHalfPairs(json.ToString());
        var mended = new StringBuilder(json.Length);
        foreach (var c in json)
            mended.Append(c < ' ' ? ' ' : c);
        return JsonEscapes.WithoutHalfPairs(mended.ToString());
    }

    private static void Collect(JsonElement root, ImmutableArray<LinkedItem>.Builder items)
    {
        var pending = new Queue<JsonElement>([root]);
        while (items.Count < MostItems && pending.TryDequeue(out var element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var inner in element.EnumerateArray())
                    pending.Enqueue(inner);
                continue;
            }

            if (element.ValueKind != JsonValueKind.Object)
                continue;
            if (Text(element, "@type") is { } type)
                items.Add(Item(type, element));
            // Not the parts of a list or of a live report: they are other articles.
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (element.TryGetProperty(name, out var inner))
                    pending.Enqueue(inner);
            }
        }
    }

    private static LinkedItem Item(string type, JsonElement element) => new()
    {
        Type = type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..],
        Headline = Text(element, "headline"),
        Name = Text(element, "name"),
        Published = Text(element, "datePublished"),
        Created = Text(element, "dateCreated"),
        Modified = Text(element, "dateModified"),
        Publisher = Named(element, "publisher").FirstOrDefault(),
        Body = Text(element, "articleBody"),
        Address = Text(element, "url") ?? Text(element, "mainEntityOfPage"),
        Language = Text(element, "inLanguage"),
        Authors = [.. Named(element, "author").Concat(Named(element, "creator")).Distinct(StringComparer.Ordinal)],
        Free = !(element.TryGetProperty("isAccessibleForFree", out var free)
            && (free.ValueKind == JsonValueKind.False || (free.ValueKind == JsonValueKind.String && free.GetString()!.Equals("false", StringComparison.OrdinalIgnoreCase)))),
    };

    // A string, the first string of a list, or the address of an object.
    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        if (value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("@value", out var inner) || value.TryGetProperty("@id", out inner)))
            value = inner;
        return value.ValueKind switch
        {
            JsonValueKind.String => PageText.Plain(value.GetString()!) is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    private static IEnumerable<string> Named(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            yield break;
        foreach (var one in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(20) : Enumerable.Repeat(value, 1))
        {
            var text = one.ValueKind == JsonValueKind.Object ? Text(one, "name") : one.ValueKind == JsonValueKind.String ? PageText.Plain(one.GetString()!) : null;
            if (!string.IsNullOrEmpty(text))
                yield return text;
        }
    }
}
