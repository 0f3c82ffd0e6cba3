using System.Text.Json;
using BriefingGen.Rendering.Models;

namespace BriefingGen.Rendering;

/// <summary>What search engines read of a page, by schema.org. It can stand in a script element: it holds no sign that ends one.</summary>
internal static class StructuredData
{
    /// <summary>The stories of a day as a list, and what is said in them.</summary>
    public static string Of(BriefingModel briefing) => Write("ItemList", json =>
    {
        json.WriteString("name", briefing.Title);
        json.WriteString("url", briefing.Permalink ?? briefing.Url);
        json.WriteNumber("numberOfItems", briefing.Stories.Length);
        json.Array("itemListElement", briefing.Stories.Select((story, i) => (story, i)), entry =>
        {
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", entry.i + 1);
            json.Object("item", () => Story(json, entry.story));
        });
    });

    /// <summary>An article as its publisher published it.</summary>
    public static string Of(SourceModel source, string? url) => Write("NewsArticle", json => Article(json, source, url ?? source.Url));

    private static void Story(Utf8JsonWriter json, StoryModel story)
    {
        json.WriteString("@type", "NewsArticle");
        Article(json, story.Sources[0], story.Permalink ?? story.Url);
        json.Array("hasPart", story.Voices.SelectMany(voice => voice.Quotations.Select(quotation => (voice, quotation))), said =>
        {
            json.WriteString("@type", "Quotation");
            json.WriteString("text", said.quotation.Words.Text);
            json.Object(said.voice.IsNamed ? "creator" : "spokenByCharacter", () =>
            {
                json.WriteString("@type", "Thing");
                json.WriteString("name", said.voice.Speaker);
                json.Known("description", said.voice.Role);
            });
        });
    }

    private static void Article(Utf8JsonWriter json, SourceModel source, string url)
    {
        json.WriteString("headline", source.Headline);
        json.WriteString("url", url);
        json.Known("datePublished", source.Published is { } moment ? Dates.Iso(moment) : source.Date is { } date ? Dates.Iso(date) : null);
        json.Known("isBasedOn", source.Original?.Url);
        if (source.Byline is not null)
        {
            json.Object("author", () =>
            {
                json.WriteString("@type", "Person");
                json.WriteString("name", source.Byline);
            });
        }

        if (source.Outlet is not null)
        {
            json.Object("publisher", () =>
            {
                json.WriteString("@type", "Organization");
                json.WriteString("name", source.Outlet);
            });
        }
    }

    private static string Write(string type, Action<Utf8JsonWriter> write) => Json.Line(json =>
    {
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", type);
        write(json);
    });
}
