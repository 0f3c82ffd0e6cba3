using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingGen.Model;
using BriefingGen.Rendering;
using Json.Schema;

namespace BriefingGen.Tests.Rendering;

/// <summary>The briefings as data.</summary>
public sealed class DataFilesTests
{
    private static readonly Rendered Site = new(Samples.Briefings(), Samples.Settings);

    [Fact]
    public void Every_annotation_has_the_words_of_its_place_and_what_stands_around_them()
    {
        var texts = Samples.Briefings().SelectMany(briefing => briefing.Stories).SelectMany(story => story.Sources)
            .ToDictionary(source => $"../articles/{source.Slug}/index.html", source => source.Extract.Article.Text.Content);
        var count = 0;
        foreach (var path in Site.Paths.Where(path => path.EndsWith("briefing.json", StringComparison.Ordinal)))
        {
            foreach (var story in JsonDocument.Parse(Site[path]).RootElement.GetProperty("stories").EnumerateArray())
            {
                foreach (var annotation in story.GetProperty("summary").EnumerateArray().Concat(story.GetProperty("quotations").EnumerateArray()))
                {
                    var target = annotation.GetProperty("target");
                    var runes = texts[target.GetProperty("source").GetString()!].EnumerateRunes().ToList();
                    var (quote, place) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
                    var (start, end) = (place.GetProperty("start").GetInt32(), place.GetProperty("end").GetInt32());
                    Assert.Equal(Printable.Of(string.Concat(runes[start..end])), quote.GetProperty("exact").GetString());
                    Assert.EndsWith(quote.GetProperty("prefix").GetString()!, Printable.Of(string.Concat(runes[..start])), StringComparison.Ordinal);
                    Assert.StartsWith(quote.GetProperty("suffix").GetString()!, Printable.Of(string.Concat(runes[end..])), StringComparison.Ordinal);
                    Assert.EndsWith($"#c{start}-{end}", annotation.GetProperty("id").GetString()!, StringComparison.Ordinal);
                    count++;
                }
            }
        }

        Assert.Equal(13, count);
    }

    [Theory]
    [InlineData("briefing")]
    [InlineData("index")]
    public void All_data_holds_to_its_schema(string kind)
    {
        foreach (var site in (ImmutableArray<Rendered>)[Site, new(Samples.Briefings(), Samples.Published), new(Samples.Strike(), Samples.Settings), new([], Samples.Settings)])
        {
            var schema = JsonSchema.FromText(site[$"schema/{kind}.schema.json"]);
            foreach (var path in site.Paths.Where(path => Path.GetFileName(path) == $"{kind}.json"))
            {
                var result = schema.Evaluate(JsonNode.Parse(site[path]), new() { OutputFormat = OutputFormat.List });
                Assert.Empty(result.Details.Where(detail => detail.HasErrors).Select(detail => $"{path}: {detail.InstanceLocation} {string.Join(' ', detail.Errors!.Values)}"));
                Assert.True(result.IsValid, path);
            }
        }
    }

    [Fact]
    public void The_schema_knows_wherever_a_field_may_come_from() => Assert.Equal(
        Enum.GetValues<Origin>().Select(origin => origin.Name()).Order(StringComparer.Ordinal),
        JsonDocument.Parse(Site["schema/briefing.schema.json"]).RootElement.GetProperty("$defs").GetProperty("origin").GetProperty("enum")
            .EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal));

    [Fact]
    public void What_search_engines_read_is_JSON_that_cannot_end_its_element()
    {
        foreach (var (path, document) in Site.Html())
        {
            foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
            {
                Assert.DoesNotMatch("[<>&]", script.TextContent);
                var data = JsonDocument.Parse(script.TextContent).RootElement;
                Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
                Assert.Equal(path.StartsWith("articles/", StringComparison.Ordinal) ? "NewsArticle" : "ItemList", data.GetProperty("@type").GetString());
            }
        }
    }
}
