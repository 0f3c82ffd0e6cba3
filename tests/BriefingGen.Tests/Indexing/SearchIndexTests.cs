using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BriefingGen.Indexing;
using BriefingGen.Model;

namespace BriefingGen.Tests.Indexing;

/// <summary>Reads the files of an index as the script of the search page does.</summary>
public sealed class SearchIndexTests
{
    [Fact]
    public void Every_word_leads_to_the_entries_that_hold_it()
    {
        List<SearchEntry> entries =
        [
            new(SearchKind.Speaker, "Zoë Müller", "", "", "speakers/zoe-muller/index.html"),
            new(SearchKind.Story, "The harbour, again", "No harbour\nis closed.", "", "a"),
            new(SearchKind.Quotation, "Zoë Müller", "It’s closed.", "", "b"),
        ];
        var files = Read(SearchIndex.Write(entries));

        Assert.Equal(
            new Dictionary<string, int[]>
            {
                ["again"] = [1],
                ["closed"] = [1, 2],
                ["harbour"] = [1],
                ["is"] = [1],
                ["its"] = [2],
                ["muller"] = [0, 2],
                ["no"] = [1],
                ["the"] = [1],
                ["zoe"] = [0, 2],
            },
            Words(files));
        Assert.Equal(
            ["""[0,"Zoë Müller","","","speakers/zoe-muller/index.html"]""", """[1,"The harbour, again","No harbour\nis closed.","","a"]""", """[2,"Zoë Müller","It’s closed.","","b"]"""],
            files["search/entries-0.js"][2].EnumerateArray().Select(entry => entry.GetRawText()));
    }

    [Fact]
    public void A_large_index_is_cut_into_blocks_of_which_a_query_needs_few()
    {
        var entries = Enumerable.Range(0, 20_000)
            .Select(i => new SearchEntry(SearchKind.Quotation, $"Speaker {i % 700}", $"words common to all and one of its own w{i}", "May 6, 2031", $"2031-05-06/index.html#q_{i}")).ToList();
        var pages = SearchIndex.Write(entries);
        var files = Read(pages);
        var words = Words(files);

        Assert.All(pages.Where(page => page.Path != SearchIndex.DirectoryPath), page => Assert.InRange(page.Content.Length, 1, 32 << 10));
        Assert.Equal([12345], words["w12345"]);
        // The directory, three blocks of words and ten of entries are what a first query loads at most.
        var largest = pages.Where(page => page.Path != SearchIndex.DirectoryPath).ToLookup(page => page.Path.Split('-')[0], page => page.Content.Length);
        Assert.InRange(files[SearchIndex.DirectoryPath][1].GetRawText().Length + (3 * largest["search/words"].Max()) + (10 * largest["search/entries"].Max()), 1, 200_000);

        var directory = files[SearchIndex.DirectoryPath][1];
        var firsts = directory.GetProperty("words").EnumerateArray().Select(word => word.GetString()!).ToList();
        Assert.Equal(firsts.Order(StringComparer.Ordinal), firsts);
        Assert.Equal(files.Keys.Count(path => path.StartsWith("search/words-", StringComparison.Ordinal)), firsts.Count);
        for (var i = 0; i < firsts.Count; i++)
            Assert.Equal(firsts[i], files[$"search/words-{i}.js"][2].EnumerateObject().First().Name);
        var starts = directory.GetProperty("firsts").EnumerateArray().Select(first => first.GetInt32()).ToList();
        Assert.Equal(20_000, starts[^1] + files[$"search/entries-{starts.Count - 1}.js"][2].GetArrayLength());
    }

    [Fact]
    public void A_word_that_all_entries_hold_lists_the_first_and_says_so()
    {
        var entries = Enumerable.Range(0, 5_000).Select(i => new SearchEntry(SearchKind.Story, "the", "", "", "")).ToList();
        var file = Read(SearchIndex.Write(entries))["search/words-0.js"][2].GetProperty("the").GetString()!;
        Assert.EndsWith("1+", file, StringComparison.Ordinal);
        Assert.Equal(3_000, file.Split(' ').Length);
    }

    [Fact]
    public void Nothing_of_an_article_ends_the_string_that_it_stands_in()
    {
        var pages = SearchIndex.Write([new(SearchKind.Quotation, "</script><script>alert(1)", "\"]);alert(1);//\u2028\u2029 \\ '`${x}` __proto__ constructor", "\uD800", "b")]);
        Assert.All(pages, page => Assert.DoesNotMatch("[<>\u2028\u2029]", Encoding.UTF8.GetString(page.Content.Span)));
        Assert.Equal("\"]);alert(1);//\u2028\u2029 \\ '`${x}` __proto__ constructor", Read(pages)["search/entries-0.js"][2][0][2].GetString());
    }

    [Fact]
    public void Of_nothing_there_is_a_directory() => Assert.Equal(["search/directory.js"], SearchIndex.Write([]).Select(page => page.Path));

    private static Dictionary<string, JsonElement> Read(ImmutableArray<Page> pages) => pages.ToDictionary(
        page => page.Path,
        page => Encoding.UTF8.GetString(page.Content.Span) is var text && text.StartsWith("briefingSearch(", StringComparison.Ordinal) && text.EndsWith(");\n", StringComparison.Ordinal)
            ? JsonDocument.Parse(text["briefingSearch(".Length..^3]).RootElement
            : throw new InvalidOperationException(text));

    private static Dictionary<string, int[]> Words(Dictionary<string, JsonElement> files) => files
        .Where(file => file.Key.StartsWith("search/words-", StringComparison.Ordinal))
        .SelectMany(file => file.Value[2].EnumerateObject())
        .ToDictionary(word => word.Name, word => Entries(word.Value.GetString()!));

    private static int[] Entries(string listed)
    {
        var number = -1;
        return [.. listed.TrimEnd('+').Split(' ').Select(distance => number += distance.Aggregate(0, (sum, digit) => (sum * 36) + (char.IsAsciiDigit(digit) ? digit - '0' : digit - 'a' + 10)))];
    }
}
