using System.Buffers;
using System.Text.Json;
using BriefingGen.Model;
using BriefingGen.Rendering.Models;
using BriefingGen.Text;

namespace BriefingGen.Rendering;

/// <summary>
/// Writes the briefings as data, by the schemas in <c>schema/</c>. Words of a source are Web Annotations (W3C): they name the
/// page of the article and, in it, the words themselves and their place in the article's text, counted in code points.
/// </summary>
internal static class DataFiles
{
    // What stands before and after, so that the words can be found again in a text that has changed around them.
    private const int Context = 32;

    /// <summary><c>index.json</c>: every briefing, the newest first.</summary>
    public static void WriteIndex(SiteContent content, IBufferWriter<byte> output) => Json.Write(output, json =>
    {
        var links = content.From("index.json");
        json.WriteString("$schema", "schema/index.schema.json");
        json.WriteString("title", Printable.Of(content.Settings.Title));
        json.WriteString("language", content.Settings.Language);
        json.WriteString("url", Address(links, Links.Home));
        json.Array("briefings", content.Briefings, briefing =>
        {
            json.Known("date", briefing.Date is { } date ? Dates.Iso(date) : null);
            json.WriteString("title", content.Title(briefing));
            json.WriteString("url", Address(links, Links.Briefing(briefing.Date)));
            json.WriteString("data", Address(links, Links.Data(briefing.Date)));
            json.WriteNumber("stories", briefing.Stories.Length);
        });
    });

    /// <summary><c>briefing.json</c> of one day.</summary>
    public static void WriteBriefing(SiteContent content, Briefing briefing, IBufferWriter<byte> output) => Json.Write(output, json =>
    {
        var links = content.From(Links.Data(briefing.Date));
        json.WriteString("$schema", links.To("schema/briefing.schema.json"));
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.Known("date", briefing.Date is { } date ? Dates.Iso(date) : null);
        json.WriteString("title", content.Title(briefing));
        json.WriteString("url", Address(links, Links.Briefing(briefing.Date)));
        json.Array("stories", briefing.Stories, story => WriteStory(json, content, briefing, story, links));
    });

    private static void WriteStory(Utf8JsonWriter json, SiteContent content, Briefing briefing, Story story, Links links)
    {
        json.WriteString("id", story.Slug);
        json.WriteString("url", Address(links, Links.Story(briefing.Date, story.Slug)));
        json.WriteString("headline", new SourceView(story.Lead, links).Source.Headline);
        json.Array("sources", story.Sources, source => WriteSource(json, new SourceView(source, links).Source, Address(links, Links.Source(source))));
        json.Array("summary", story.Summary, passage =>
        {
            WriteAnnotation(json, story.Sources[passage.Source], passage.Paragraph.Span, links);
            json.WriteBoolean("isNew", passage.IsNew);
            json.WriteBoolean("isOnlyHere", passage.IsOnlyHere);
        });
        json.Array("differences", story.Differences, difference =>
        {
            json.Object("one", () => WriteFigure(json, story, difference.One, links));
            json.Object("other", () => WriteFigure(json, story, difference.Other, links));
        });
        json.Array("quotations", story.Quotations, quotation =>
        {
            var source = story.Sources[quotation.Places[0].Source];
            var said = source.Extract.Quotations[quotation.Places[0].Quotation];
            WriteAnnotation(json, source, said.Span, links);
            json.Object("speaker", () =>
            {
                json.WriteString("name", Printable.Of(said.Speaker!.Name));
                json.WriteBoolean("isNamed", said.Speaker.IsNamed);
                json.Known("role", SourceView.Known(said.Speaker.Role));
                json.Known("url", said.Speaker.IsNamed && content.Speakers.Find(said.Speaker.Name) is { } speaker ? Address(links, Links.Speaker(speaker, 1)) : null);
            });
            json.Known("cue", said.Cue is { } cue ? Printable.Of(source.Extract.Article.Text.Substring(cue)) : null);
            json.WriteString("kind", said.Kind.ToString().ToLowerInvariant());
            json.WriteBoolean("isNew", quotation.IsNew);
            json.Array("alsoIn", quotation.Places.Skip(1), place =>
            {
                WriteAnnotation(json, story.Sources[place.Source], story.Sources[place.Source].Extract.Quotations[place.Quotation].Span, links);
                json.WriteBoolean("isWordedOtherwise", quotation.Versions.Any(version => version.Place == place));
                json.WriteBoolean("isPart", quotation.Parts.Contains(place));
            });
        });
        json.Array("topics", content.Topics.Of(story), topic =>
        {
            json.WriteString("name", Printable.Of(topic.Name));
            json.WriteString("url", Address(links, Links.Topic(topic, 1)));
        });
        json.Array("previously", story.Previously, earlier =>
        {
            json.WriteString("date", Dates.Iso(earlier.Date));
            json.WriteString("url", Address(links, Links.Story(earlier.Date, earlier.Slug)));
        });
    }

    private static void WriteFigure(Utf8JsonWriter json, Story story, ComparedFigure figure, Links links)
    {
        WriteAnnotation(json, story.Sources[figure.Source], figure.Words, links);
        json.WriteString("figure", Printable.Of(story.Sources[figure.Source].Extract.Article.Text.Substring(figure.Figure)));
    }

    private static void WriteSource(Utf8JsonWriter json, SourceModel source, string url)
    {
        json.WriteString("file", source.File);
        json.WriteString("url", url);
        json.WriteString("headline", source.Headline);
        json.Known("outlet", source.Outlet);
        json.Known("byline", source.Byline);
        json.Known("dateline", source.Dateline);
        json.Known("date", source.Date is { } date ? Dates.Iso(date) : null);
        json.Known("published", source.Published is { } moment ? Dates.Iso(moment) : null);
        json.WriteString("dateFrom", source.DateFrom);
        json.WriteString("headlineFrom", source.TitleFrom);
        json.Known("original", source.Original?.Url);
    }

    private static void WriteAnnotation(Utf8JsonWriter json, StorySource source, TextSpan span, Links links)
    {
        var text = source.Extract.Article.Text;
        var place = text.ToCodePoints(span);
        json.WriteString("id", $"{Address(links, Links.Source(source))}#{Links.Anchor(place)}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "highlighting");
        json.Object("target", () =>
        {
            json.WriteString("source", Address(links, Links.Source(source)));
            json.WriteStartArray("selector");
            json.WriteStartObject();
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", Printable.Of(text.Substring(span)));
            json.WriteString("prefix", Printable.Of(text.Substring(new(Start(text, span.Start), span.Start))));
            json.WriteString("suffix", Printable.Of(text.Substring(new(span.End, End(text, span.End)))));
            json.WriteEndObject();
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", place.Start);
            json.WriteNumber("end", place.End);
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    // Not between the halves of a pair.
    private static int Start(SourceText text, int from) =>
        Math.Max(0, from - Context) is var start && start > 0 && char.IsLowSurrogate(text.Content[start]) ? start + 1 : start;

    private static int End(SourceText text, int from) =>
        Math.Min(text.Length, from + Context) is var end && end < text.Length && char.IsLowSurrogate(text.Content[end]) ? end - 1 : end;

    private static string Address(Links links, string path) => links.Absolute(path) ?? links.To(path);
}
