using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Dates;
using BriefingGen.Text;
using Markdig;

namespace BriefingGen.Reading.Markdown;

/// <summary>Reads a Markdown text (CommonMark with tables and footnotes) and the front matter above it.</summary>
internal static class MarkdownReader
{
    private static readonly ImmutableHashSet<string> Known =
        ["title", "date", "published", "author", "authors", "byline", "source", "publisher", "url", "link", "canonical", "canonical_url", "tags", "draft", "published_at", "publishdate", "updated", "lastmod", "language", "lang"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();

    /// <summary>The words and what they are; null where there are none or they are a draft, and <paramref name="diagnostics"/> say so.</summary>
    public static (SourceText Text, Layout Layout)? Read(SourceText source, string path, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var front = FrontMatterReader.Read(source, path, diagnostics);
        if (front.Find("draft")?.Words is { } draft && draft.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(Catalog.DraftPassed.At(path, source, front.Find("draft")!.Place));
            return null;
        }

        var headline = front.Find("title") is { } named ? new Headline(OneLine(named.Words), Origin.FrontMatter) : null;
        if (Words(source, path, front.End, knownTitle ?? headline?.Words, diagnostics) is not { } found)
        {
            diagnostics.Add(Catalog.FileEmpty.At(path));
            return null;
        }

        return (found.Text, WithFields(found.Layout with { Headline = headline }, front, source, path, diagnostics));
    }

    private static (SourceText Text, Layout Layout)? Words(SourceText source, string path, int start, string? knownTitle, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var content = source.Content[start..];
        var reason = MarkdownLimits.WhyNot(content);
        if (reason is null)
        {
            try
            {
                var (text, blocks, marks) = MarkdownText.Of(Markdig.Markdown.Parse(content, Pipeline));
                return blocks.IsEmpty || !text.Content.Any(char.IsLetter) ? null : (text, StructureFinder.FindIn(text, blocks, path, knownTitle, diagnostics) with { Marks = marks });
            }
            catch (ArgumentException)
            {
                reason = "it is nested too deep";
            }
        }

        diagnostics.Add(Catalog.MarkdownAsText.At(path, reason));
        var plain = new SourceText(content);
        return content.Any(char.IsLetter) ? (plain, StructureFinder.Find(plain, path, knownTitle, diagnostics)) : null;
    }

    private static Layout WithFields(Layout layout, FrontMatter front, SourceText source, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var date = front.Find("date", "published", "published_at", "publishdate") is { } written ? Date(written, source, path, diagnostics) ?? layout.Date : layout.Date;
        var place = front.Find("url", "link", "canonical", "canonical_url");
        var address = place is null ? null : HeaderReader.Address(place.Words);
        if (place is not null && address is null)
            diagnostics.Add(Catalog.AddressUnusable.At(path, source, place.Place, place.Words));
        var publisher = front.Find("source", "publisher")?.Words;
        // Many write the address of the source where its name is expected.
        if (publisher is not null && HeaderReader.Address(publisher) is { } origin)
            (address, publisher) = (address ?? origin, null);
        return layout with
        {
            Date = date,
            Url = address ?? layout.Url,
            Byline = front.Find("author", "authors", "byline")?.Words ?? layout.Byline,
            Publisher = publisher ?? layout.Publisher,
            Language = front.Find("language", "lang")?.Words,
            Updated = front.Find("updated", "lastmod") is { } changed ? WrittenDates.Read(changed.Words, new(0, changed.Words.Length))?.Moment : null,
            Tags = front.Find("tags") is { } tags ? tags.Values is [var one] ? [.. one.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : tags.Values : [],
            Extra = Layout.NoFields.AddRange(front.Fields.Where(static field => !Known.Contains(field.Name)).Select(static field => KeyValuePair.Create(field.Name, field.Values))),
        };
    }

    private static WrittenDate? Date(FrontMatterField field, SourceText source, string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        // Between quotation marks or without.
        var start = source.Content.IndexOf(field.Words, field.Place, Math.Min(field.Words.Length + 1, source.Length - field.Place), StringComparison.Ordinal);
        if (start >= 0)
            return HeaderReader.Date(source, path, new(start, start + field.Words.Length), diagnostics) is { } date ? date with { From = Origin.FrontMatter } : null;
        diagnostics.Add(Catalog.HeaderDateUnclear.At(path, source, field.Place, field.Words));
        return null;
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
